import { BadRequestException } from '@nestjs/common';
import { isId } from '../shared/ids.js';

/** Where a list goes on: the key of the last row shown, and its id. */
export interface Cursor<T extends string | number> {
  readonly key: T;
  readonly id: string;
}

export const writeCursor = <T extends string | number>({ key, id }: Cursor<T>): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** Throws a 400 for what no list gave. */
export function readCursor<T extends string | number>(cursor: string, like: T): Cursor<T> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed)) {
      const [key, id] = parsed as unknown[];
      if (typeof key === typeof like && typeof id === 'string' && isId(id) && !/\0/.test(String(key)))
        return { key: key as T, id };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BadRequestException({ errors: [{ field: 'cursor', message: 'is not one that a list gave' }] });
}

/** The rows of one page of `size`, of which one more was asked for, and the last of them where there are more. */
export function cut<T>(rows: readonly T[], size: number): { readonly shown: T[]; readonly last?: T } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { shown, ...(rows.length > size && last !== undefined ? { last } : {}) };
}
