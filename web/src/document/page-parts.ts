import type { PageRecord, TextLine } from '../api/types.js';

/** Whether a line's text came with the file or was read from the picture. */
export type LinePart = 'own' | 'read' | 'other';

export function partOf({ source }: Pick<TextLine, 'source'>): LinePart {
  if (source === 'trusted' || source === 'repaired') return 'own';
  return source === 'recognised' ? 'read' : 'other';
}

/** How many lines of a page are of either kind; undefined unless there are both. */
export function mixOf({ lines }: Pick<PageRecord, 'lines'>): { own: number; read: number } | undefined {
  const own = lines.filter((line) => partOf(line) === 'own').length;
  const read = lines.filter((line) => partOf(line) === 'read').length;
  return own > 0 && read > 0 ? { own, read } : undefined;
}
