import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Random } from '../../../test/corpus/random.js';
import { smoothedAt } from './binarise.js';
import { Frame } from './frame.js';
import { PixelWork } from './pixel-kernels.js';
import { viewOf } from './view.js';

const random = new Random('pixels');
/** Sizes on both sides of the vectors of 8 and 16 pixels. */
const SIZES = [
  [1, 1],
  [3, 2],
  [8, 9],
  [16, 5],
  [17, 33],
  [31, 12],
  [130, 61],
  [70, 41],
] as const;

/** Two rows are mixed before samples are picked, so that in pure noise the slant between them shows. */
const STEEP = 256 * Math.tan((2.5 * Math.PI) / 180);

const noise = (width: number, height: number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, () => Math.floor(random.between(0, 256))),
});
const inkOf = (width: number, height: number, share: number): Uint8Array =>
  Uint8Array.from({ length: width * height }, () => Number(random.between(0, 1) < share));

describe('pixels.wasm', () => {
  it('was compiled from the sources beside it', () => {
    const noted = JSON.parse(readFileSync('pixels/pixels.json', 'utf8')) as Record<string, string>;
    const found = Object.keys(noted).map((name) => {
      const bytes = readFileSync(`pixels/${name}`);
      return [name, createHash('sha256').update(bytes).digest('hex')];
    });
    expect(Object.fromEntries(found)).toEqual(noted);
    expect(noted).toHaveProperty(['index.ts']);
  });

  it.each(SIZES)('smooths a picture of %i × %i pixels as one by one', (width, height) => {
    const picture = noise(width, height);
    const work = new PixelWork();
    const [from, to, row] = [work.put(picture.data), work.room(width * height), work.room(2 * width)];
    work.run.smooth(from, width, height, 4, to, row);
    const expected = picture.data.map((_, at) => smoothedAt(picture, at % width, Math.floor(at / width)));
    expect(work.take(to, width * height)).toEqual(expected);
  });

  it.each([...SIZES, [90, 120]] as const)(
    'tells ink in a picture of %i × %i pixels as one by one',
    (width, height) => {
      const { data } = noise(width, height);
      const work = new PixelWork();
      const [from, to, columns] = [work.put(data), work.room(data.length), work.room(4 * (2 * width + 101))];
      work.run.markInk(from, width, height, 40, to, columns);
      const expected = data.map((grey, at) => Number(grey + 40 < meanAround(data, width, height, at)));
      expect(work.take(to, data.length)).toEqual(expected);
    },
  );

  it.each(SIZES)('samples a picture of %i × %i pixels, turned, as one by one', (width, height) => {
    const picture = noise(width, height);
    const frame = new Frame(width, height, 1, 2.5);
    const { data } = viewOf(picture, frame);
    for (let at = 0; at < data.length; at++) {
      const { x, y } = frame.toPicture((at % width) + 0.5, Math.floor(at / width) + 0.5);
      expect(Math.abs((data[at] ?? 0) - between(picture, x - 0.5, y - 0.5))).toBeLessThanOrEqual(STEEP);
    }
  });

  it.each(SIZES)('marks ink that stands alone in %i × %i pixels as one by one', (width, height) => {
    const [ink, clear] = [inkOf(width, height, 0.2), 3];
    const work = new PixelWork();
    const [from, to, counts] = [work.put(ink), work.room(ink.length), work.room(4 * height)];
    work.run.markAlone(from, width, height, clear, to, counts);
    for (let y = clear + 1; y < height - clear - 1; y++) {
      const expected = Uint8Array.from({ length: width }, (_, x) => {
        const has = (row: number): boolean => ink[row * width + x] === 1;
        return Number((has(y - 1) || has(y) || has(y + 1)) && !has(y - clear) && !has(y + clear));
      });
      expect(work.take(to + y * width, width)).toEqual(expected);
      expect(work.takeNumbers(counts, height)[y]).toBe(expected.filter(Boolean).length);
    }
  });

  it.each(SIZES)('finds the runs of a picture of %i × %i pixels as one by one', (width, height) => {
    const ink = inkOf(width, height, 0.25);
    expect(runsOf('levelRuns', ink, width, height)).toEqual(expectedRuns(ink, height, width, width, 1));
    expect(runsOf('uprightRuns', ink, width, height)).toEqual(expectedRuns(ink, width, height, 1, width));
  });

  it.each(SIZES)('counts dark cells in a picture of %i × %i pixels as one by one', (width, height) => {
    const { data } = noise(width, height);
    const [columns, rows] = [Math.floor(width / 6), Math.floor(height / 6)];
    const work = new PixelWork();
    const [from, to, row] = [work.put(data), work.room(columns * rows), work.room(width)];
    work.run.darkCells(from, width, height, 6, 128, 17, to, row);
    const expected = Array.from({ length: columns * rows }, (_, cell) => {
      const start = Math.floor(cell / columns) * 6 * width + (cell % columns) * 6;
      const pixels = Array.from({ length: 36 }, (__, i) => data[start + Math.floor(i / 6) * width + (i % 6)]);
      return Number(pixels.filter((grey) => (grey ?? 0) < 128).length > 17);
    });
    expect([...work.take(to, columns * rows)]).toEqual(expected);
  });
});

/** Of the pixels up to 25 away both ways. */
function meanAround(data: Uint8Array, width: number, height: number, at: number): number {
  const [x, y] = [at % width, Math.floor(at / width)];
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, y - 25); row < Math.min(height, y + 26); row++) {
    for (let column = Math.max(0, x - 25); column < Math.min(width, x + 26); column++, count++) {
      sum += data[row * width + column] ?? 0;
    }
  }
  return sum / count;
}

function between({ data, width, height }: ReturnType<typeof noise>, x: number, y: number): number {
  const [cx, cy] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))];
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [right, foot] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const grey = (column: number, row: number): number => data[row * width + column] ?? 0;
  const upper = grey(left, top) + (grey(right, top) - grey(left, top)) * (cx - left);
  const lower = grey(left, foot) + (grey(right, foot) - grey(left, foot)) * (cx - left);
  return upper + (lower - upper) * (cy - top);
}

function runsOf(which: 'levelRuns' | 'uprightRuns', ink: Uint8Array, width: number, height: number) {
  const work = new PixelWork();
  const [from, to, lasts] = [work.put(ink), work.room(12 * 1000), work.room(8 * width)];
  const count = work.run[which](from, width, height, 1, 3, to, 1000, lasts);
  const numbers = [...work.takeNumbers(to, 3 * count)];
  const runs = Array.from({ length: count }, (_, i) => numbers.slice(3 * i, 3 * i + 3));
  return runs.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
}

/** Holes of one pixel at most, three pixels at least. */
function expectedRuns(ink: Uint8Array, lines: number, length: number, line: number, along: number) {
  const found: number[][] = [];
  for (let n = 1; n < lines - 1; n++) {
    const row = Array.from({ length }, (_, i) =>
      [-1, 0, 1].some((beside) => ink[(n + beside) * line + i * along] === 1) ? '#' : '.',
    ).join('');
    for (const { 0: run, index } of row.matchAll(/#(?:\.?#)*/g)) {
      if (run.length >= 3) found.push([n, index, index + run.length]);
    }
  }
  return found;
}
