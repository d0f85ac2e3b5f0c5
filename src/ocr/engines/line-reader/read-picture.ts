import type { Box } from '../../../shared/geometry.js';
import type { GreyPicture } from '../../imaging/grey-picture.js';
import { lineOf, type OcrResult } from '../../recognition/ocr-result.js';
import { boxesOfRow, withBoxes } from './boxes-of-rows.js';
import { denoised } from '../../imaging/denoise.js';
import { cropLines } from './network/crop.js';
import { eraseRules } from './network/erase-rules.js';
import { findLines } from './lines/find-lines.js';
import { lostPrint } from './lines/lost-print.js';
import type { Network } from './network/network.js';
import { isNoText, isUnread } from './no-text.js';
import type { Rect } from '../../imaging/shapes.js';
import { boxOf, wordsOf } from './words.js';

/** All lines of a picture, in reading order; and what look like lines and could not be read. */
export async function readPicture(network: Network, given: GreyPicture): Promise<OcrResult> {
  const picture = denoised(given);
  const { frame, rows, uprights, boxes, view } = findLines(picture);
  const boxed = rows.map((row) => boxesOfRow(row, boxes));
  const crops = cropLines(picture, frame, rows).map((crop, i) => {
    const row = rows[i];
    return row ? eraseRules(crop, row, [...uprights, ...(boxed[i] ?? []).map(asRule)]) : crop;
  });
  const readings = await network.read(crops);
  const found = rows.flatMap((row, i) => {
    const crop = crops[i];
    const words = crop ? wordsOf(readings[i] ?? [], row, crop, frame) : [];
    const all = withBoxes(words, boxed[i] ?? [], frame);
    const line = lineOf(all.filter((word) => liesOn(picture, word.box)));
    return line ? { row, line } : [];
  });
  const read = found.filter(({ line }) => !isNoText(line));
  const unread = found.filter(({ row, line }) => isUnread(row, line));
  const seen = [...read, ...unread].map(({ row }) => row);
  return {
    lines: read.map(({ line }) => line),
    unread: [
      ...unread.map(({ line }) => line.box),
      ...lostPrint(view, seen).map((rect) => boxOf(frame.boxInPicture(rect))),
    ],
  };
}

/** What of a box is painted over before its line is read: no letter that stands close behind it. */
const asRule = ({ x0, y0, x1, y1 }: Rect): Rect => ({ x0, y0, x1: x1 - 1.5, y1 });

/** Levelling a page draws its edges out beyond the picture, and what is found there is not on the page. */
const liesOn = ({ width, height }: GreyPicture, [x, y, w, h]: Box): boolean =>
  x < width && y < height && x + w > 0 && y + h > 0;
