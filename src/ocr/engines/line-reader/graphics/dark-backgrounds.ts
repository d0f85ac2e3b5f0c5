import { type GreyPicture, sampledGreys } from '../../../imaging/grey-picture.js';
import { noiseOf } from '../../../imaging/noise.js';
import { evened } from '../../../imaging/denoise.js';
import { connectedComponents } from '../../../imaging/components.js';
import { PixelWork } from '../../../imaging/pixel-kernels.js';
import { heightOf, widthOf, type Rect } from '../../../imaging/shapes.js';
import { bytePercentile } from '../../../imaging/statistics.js';

/** Grounds are looked for in cells of so many pixels, larger than a stroke of a letter. */
const CELL = 6;
const SMALLEST_SIDE = 18;
const SMALLEST_WIDTH = 40;
/** Share of a cell's pixels, and of the cells along a ground's edge and within it, that are dark. */
const DARK_CELL = 0.55;
const DARK_EDGE = 0.85;
const DARK_WITHIN = 0.55;
/** White print of 7 points with a little air, in pixels of 150 dpi. */
const LEAST_HEIGHT = 20;
/** Letters set tightly are dark all around too but for the gaps between them. */
const DARK_SIDE = 0.93;
/** Print has two tones, a photograph the ones between as well. */
const MOST_BETWEEN = 0.25;
/** Noise of more of the way from paper to ink is evened out before a ground is looked for, so many times at most. */
const NOISY = 0.08;
const MOST_TIMES = 3;
/** So many pixels tell the tones of a page. */
const ENOUGH_PIXELS = 100_000;
/** White letters on it, so many at least: a large letter has two openings at most. */
const FEWEST_LETTERS = 3;

export interface WithoutBackgrounds {
  readonly view: GreyPicture;
  /** Where letters were white on dark, and are dark on white in the view. */
  readonly backgrounds: readonly Rect[];
}

/** Turns white letters on dark backgrounds into dark letters on paper. */
export function withoutDarkBackgrounds(view: GreyPicture): WithoutBackgrounds {
  const seen = withoutNoise(view);
  const { paper, ink } = tones(seen);
  const middle = Math.ceil((paper + ink) / 2);
  const backgrounds = darkAreas(seen, middle)
    .filter((area) => widthOf(area) >= SMALLEST_WIDTH && heightOf(area) >= SMALLEST_SIDE)
    .map((area) => toTheEdge(seen, area, middle))
    .filter((area) => heightOf(area) >= LEAST_HEIGHT && isDarkAllAround(seen, area, middle))
    .filter((area) => holdsLetters(seen, area, paper, ink));
  if (backgrounds.length === 0) return { view, backgrounds };
  const data = Uint8Array.from(view.data);
  for (const area of backgrounds) invert(data, view.width, area, paper, ink);
  return { view: { ...view, data }, backgrounds };
}

/** What noise hides of a ground's edge and of its two tones. */
function withoutNoise(view: GreyPicture): GreyPicture {
  let seen = view;
  for (let n = 0; n < MOST_TIMES; n++) {
    const { paper, ink } = tones(seen);
    if (noiseOf(seen) <= NOISY * (paper - ink)) break;
    seen = evened(seen);
  }
  return seen;
}

function tones({ data }: GreyPicture): { paper: number; ink: number } {
  const { counts } = sampledGreys(data, ENOUGH_PIXELS);
  return { paper: bytePercentile(counts, 0.8), ink: bytePercentile(counts, 0.01) };
}

function darkAreas(view: GreyPicture, middle: number): Rect[] {
  const [columns, rows] = [Math.floor(view.width / CELL), Math.floor(view.height / CELL)];
  const cells = darkCells(view, middle, columns * rows);
  const isDark = (column: number, row: number): number => cells[row * columns + column] ?? 0;
  return connectedComponents({ data: cells, width: columns, height: rows })
    .filter((part) => part.area >= DARK_WITHIN * widthOf(part) * heightOf(part))
    .filter((part) => Math.max(edgeShare(part, isDark), edgeShare(inner(part), isDark)) >= DARK_EDGE)
    .map(({ x0, y0, x1, y1 }) => ({ x0: x0 * CELL, y0: y0 * CELL, x1: x1 * CELL, y1: y1 * CELL }));
}

function darkCells({ data, width, height }: GreyPicture, middle: number, count: number): Uint8Array {
  const work = new PixelWork();
  const [from, to, row] = [work.put(data), work.room(count), work.room(width)];
  work.run.darkCells(from, width, height, CELL, middle, Math.floor(DARK_CELL * CELL * CELL), to, row);
  return work.take(to, count);
}

/** A ground may end in the middle of a cell. */
const inner = ({ x0, y0, x1, y1 }: Rect): Rect => ({ x0: x0 + 1, y0: y0 + 1, x1: x1 - 1, y1: y1 - 1 });

function edgeShare({ x0, y0, x1, y1 }: Rect, isDark: (column: number, row: number) => number): number {
  let dark = 0;
  for (let column = x0; column < x1; column++) dark += isDark(column, y0) + isDark(column, y1 - 1);
  for (let row = y0; row < y1; row++) dark += isDark(x0, row) + isDark(x1 - 1, row);
  return dark / (2 * (x1 - x0 + y1 - y0));
}

/** Cells end where they end; the ground ends some pixels before or after. */
function toTheEdge({ data, width, height }: GreyPicture, area: Rect, middle: number): Rect {
  const isDark = (x0: number, y0: number, x1: number, y1: number): boolean => {
    let dark = 0;
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) if ((data[y * width + x] ?? 255) < middle) dark++;
    return dark > DARK_CELL * (x1 - x0) * (y1 - y0);
  };
  let [x0, y0, x1, y1] = [area.x0 + CELL, area.y0 + CELL, area.x1 - CELL, area.y1 - CELL];
  for (let n = 0; n < 2 * CELL && y0 > 0 && isDark(x0, y0 - 1, x1, y0); n++) y0--;
  for (let n = 0; n < 2 * CELL && y1 < height && isDark(x0, y1, x1, y1 + 1); n++) y1++;
  for (let n = 0; n < 2 * CELL && x0 > 0 && isDark(x0 - 1, y0, x0, y1); n++) x0--;
  for (let n = 0; n < 2 * CELL && x1 < width && isDark(x1, y0, x1 + 1, y1); n++) x1++;
  return { x0, y0, x1, y1 };
}

/** Whether each side is an unbroken dark edge, a pixel within. */
function isDarkAllAround({ data, width }: GreyPicture, area: Rect, middle: number): boolean {
  const share = (x0: number, y0: number, x1: number, y1: number): number => {
    let dark = 0;
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) if ((data[y * width + x] ?? 255) < middle) dark++;
    return dark / ((x1 - x0) * (y1 - y0));
  };
  const { x0, y0, x1, y1 } = area;
  const sides = [
    share(x0 + 1, y0 + 1, x1 - 1, y0 + 3),
    share(x0 + 1, y1 - 3, x1 - 1, y1 - 1),
    share(x0 + 1, y0 + 1, x0 + 3, y1 - 1),
    share(x1 - 3, y0 + 1, x1 - 1, y1 - 1),
  ];
  return sides.every((dark) => dark >= DARK_SIDE);
}

function holdsLetters({ data, width }: GreyPicture, area: Rect, paper: number, ink: number): boolean {
  const [low, high] = [ink + 0.35 * (paper - ink), ink + 0.65 * (paper - ink)];
  const [across, down] = [widthOf(area), heightOf(area)];
  const light = new Uint8Array(across * down);
  let between = 0;
  for (let y = 0, at = 0; y < down; y++) {
    for (let x = 0, from = (y + area.y0) * width + area.x0; x < across; x++, from++, at++) {
      const grey = data[from] ?? 0;
      if (grey >= low && grey < high) between++;
      if (grey >= (low + high) / 2) light[at] = 1;
    }
  }
  if (between > MOST_BETWEEN * across * down) return false;
  const letters = connectedComponents({ data: light, width: across, height: down }).filter(
    (part) => heightOf(part) >= CELL && heightOf(part) < 0.9 * down && widthOf(part) < 0.9 * across,
  );
  return letters.length >= FEWEST_LETTERS;
}

/** Its own blurred edge would pass for a frame. */
const EDGE = 3;

function invert(data: Uint8Array, width: number, { x0, y0, x1, y1 }: Rect, paper: number, ink: number): void {
  for (let y = y0; y < y1; y++) {
    for (let x = x0, at = y * width + x0; x < x1; x++, at++) {
      const isEdge = x < x0 + EDGE || x >= x1 - EDGE || y < y0 + EDGE || y >= y1 - EDGE;
      data[at] = isEdge ? paper : Math.max(0, Math.min(255, paper + ink - (data[at] ?? 0)));
    }
  }
}
