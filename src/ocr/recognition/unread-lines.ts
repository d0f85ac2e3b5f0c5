import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';

/** In heights of the line, accents included. */
const LETTER_WIDTH = 0.6;

/** About how many letters stand in lines that could not be read, by the room they take. */
export const lettersUnread = (unread: readonly Box[]): number =>
  Math.round(unread.reduce((sum, [, , width, height]) => sum + width / (LETTER_WIDTH * height), 0));

/** What the picture did not show, the file's own text may have told. */
export const stillUnread = (unread: readonly Box[], lines: readonly TextLine[]): Box[] =>
  unread.filter(
    ([x, y, width, height]) => !lines.some(({ box }) => holds(box, x + width / 2, y + height / 2)),
  );

const holds = ([left, top, width, height]: Box, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** A page's reason with a number: so many lines stand on it and could not be read. */
export const unreadReason = ({ length }: readonly Box[]): string[] =>
  length > 0 ? [`unreadLines:${length}`] : [];
