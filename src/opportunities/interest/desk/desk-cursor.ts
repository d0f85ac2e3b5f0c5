import { isId } from '../../../shared/ids.js';

/** The last one shown: its group, its place there (a number in words, so that no digit is lost) and its id. */
export interface DeskCursor {
  readonly group: number;
  readonly order: string;
  readonly id: string;
}

export const writeDeskCursor = ({ group, order, id }: DeskCursor): string =>
  Buffer.from(JSON.stringify([group, order, id])).toString('base64url');

/** Undefined: not one that the list gave. */
export function readDeskCursor(text: string): DeskCursor | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) return undefined;
    const [group, order, id] = parsed as unknown[];
    const known =
      (group === 0 || group === 1) &&
      typeof order === 'string' &&
      /^-?\d{1,15}(?:\.\d{1,9})?$/.test(order) &&
      typeof id === 'string' &&
      isId(id);
    return known ? { group, order, id } : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
