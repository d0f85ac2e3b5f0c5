import { isId } from '../../shared/ids.js';

/** The registered work after which a list continues. */
export const writeRegisteredWorkCursor = (row: number, id: string): string =>
  Buffer.from(`${String(row)} ${id}`).toString('base64url');

export function readRegisteredWorkCursor(
  cursor: string,
): { readonly row: number; readonly id: string } | undefined {
  const [row = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  return /^\d{1,9}$/.test(row) && isId(id) ? { row: Number(row), id } : undefined;
}
