import type { Box } from '../../../shared/geometry.js';
import type { GreyPicture } from '../grey-picture.js';
import { lineOf, type Reading } from '../reading.js';
import { cropLine } from './crop.js';
import { eraseRules } from './erase-rules.js';
import { findLines } from './find-lines.js';
import type { Network } from './network.js';
import { isNoText, isUnread } from './no-text.js';
import { wordsOf } from './words.js';

/** All lines of a picture, in reading order; and what look like lines and could not be read. */
export async function readPicture(network: Network, picture: GreyPicture): Promise<Reading> {
  const { frame, rows, uprights } = await findLines(picture);
  const crops = rows.map((row) => eraseRules(cropLine(picture, frame, row), row, uprights));
  const readings = await network.read(crops);
  const found = rows.flatMap((row, i) => {
    const crop = crops[i];
    const words = crop ? wordsOf(readings[i] ?? [], row, crop, frame) : [];
    const line = lineOf(words.filter((word) => liesOn(picture, word.box)));
    return line ? { row, line } : [];
  });
  return {
    lines: found.filter(({ line }) => !isNoText(line)).map(({ line }) => line),
    unread: found.filter(({ row, line }) => isUnread(row, line)).map(({ line }) => line.box),
  };
}

/** Levelling a page draws its edges out beyond the picture, and what is found there is not on the page. */
const liesOn = ({ width, height }: GreyPicture, [x, y, w, h]: Box): boolean =>
  x < width && y < height && x + w > 0 && y + h > 0;
