import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { tinyTiff } from '../../../test/support/searchable-pdf/tiny-tiff.js';
import { Group4Encoder } from './group4-encoder.js';

/** Codes rows, lets libtiff decode them, and gives back what it saw. */
async function thereAndBack(rows: readonly Buffer[]): Promise<Buffer> {
  const width = rows[0]?.length ?? 0;
  const encoder = new Group4Encoder(width);
  for (const row of rows) encoder.row(row);
  const tags = { 256: width, 257: rows.length, 258: 1, 259: 4, 262: 0, 277: 1 };
  return sharp(tinyTiff([{ tags, strips: [encoder.finish()] }]))
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

/** A row of runs, white first. */
function rowOf(width: number, runs: readonly number[]): Buffer {
  const row = Buffer.alloc(width, 255);
  let at = 0;
  runs.forEach((run, i) => {
    if (i % 2) row.fill(0, Math.min(at, width), Math.min(at + run, width));
    at += run;
  });
  return row;
}

async function expectSame(rows: readonly Buffer[]): Promise<void> {
  expect((await thereAndBack(rows)).equals(Buffer.concat(rows))).toBe(true);
}

describe('Group4Encoder', () => {
  it('codes every length of run in both colours', async () => {
    const width = 6000;
    const rows: Buffer[] = [];
    // An empty row between makes each be coded as a horizontal run rather than against the one above.
    for (const length of [...Array(130).keys(), 640, 1727, 1728, 1792, 2559, 2560, 2623, 2624, 2700, 5200]) {
      rows.push(rowOf(width, [9, length, width]), rowOf(width, []));
      rows.push(rowOf(width, [length, 9, width]), rowOf(width, [0, width]));
      rows.push(rowOf(width, [0, length, width]), rowOf(width, []));
    }
    for (let length = 130; length < 3000; length += 37)
      rows.push(rowOf(width, [50, 7, length, length, 90, 3, width]), rowOf(width, []));
    await expectSame(rows);
  });

  it.each([1, 2, 7, 8, 9, 63, 64, 200])('codes noise %i pixels wide', async (width) => {
    let state = width;
    const rows = Array.from({ length: 300 }, (_, y) =>
      Buffer.from(
        Array.from({ length: width }, () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return (state >>> 16) % 10 < y / 30 ? 0 : 255;
        }),
      ),
    );
    await expectSame(rows);
  });

  it('codes edges that lean by each vertical step', async () => {
    const rows: Buffer[] = [];
    for (let step = -5; step <= 5; step++)
      for (let i = 0; i < 20; i++) rows.push(rowOf(400, [150 + step * i, 40 + i, 10, 5, 400]));
    await expectSame(rows);
  });
});
