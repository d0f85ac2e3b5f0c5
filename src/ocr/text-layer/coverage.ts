import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import type { GreyPicture } from '../imaging/grey-picture.js';
import { binarise } from '../imaging/binarise.js';
import { connectedComponents } from '../imaging/components.js';
import type { Component } from '../imaging/shapes.js';
import { BAND, FEWEST_PIXELS, LEAST_INK, TALLEST } from './fitted.js';

export interface LayerCoverage {
  /** Share of the page's text-like ink that the layer's words cover, 0–1; 1 where there is none. */
  readonly share: number;
  /** The bands of the page with the most ink that no word covers, most first; none where all is covered. */
  readonly bare: readonly BareBand[];
}

export interface BareBand {
  /** Across the page, in page space. */
  readonly band: Box;
  /** How many covered lines have as much ink; Infinity without lines. */
  readonly lines: number;
}

const MOST_BANDS = 2;

/** How much of the ink that may be text a text layer accounts for. */
export function layerCoverage(
  picture: GreyPicture,
  page: { readonly width: number; readonly height: number },
  lines: readonly TextLine[],
): LayerCoverage {
  const scale = picture.width / page.width;
  const inked = connectedComponents(binarise(picture)).filter((part) => isTextLike(part, picture.width));
  const covered = coveredCells(picture, lines, scale);
  const rows = new Float64Array(picture.height);
  let [total, bare] = [0, 0];
  for (const part of inked) {
    total += part.area;
    const [x, y] = [(part.x0 + part.x1) >> 1, (part.y0 + part.y1) >> 1];
    if (covered[y * picture.width + x] === 1) continue;
    bare += part.area;
    rows[y] = (rows[y] ?? 0) + part.area;
  }
  if (total < LEAST_INK) return { share: 1, bare: [] };
  const share = 1 - bare / total;
  const perLine = (total - bare) / lines.length;
  return { share, bare: bareBands(rows, scale, page, perLine) };
}

function bareBands(
  rows: Float64Array,
  scale: number,
  page: { readonly width: number; readonly height: number },
  perLine: number,
): BareBand[] {
  const height = Math.round(BAND * page.height);
  const depth = Math.round(height * scale);
  const bands: BareBand[] = [];
  while (bands.length < MOST_BANDS) {
    const { top, sum } = fullestBand(rows, depth);
    if (sum === 0) break;
    rows.fill(0, top, top + depth);
    const y = Math.min(Math.round(top / scale), page.height - height);
    bands.push({ band: [0, y, page.width, height], lines: perLine > 0 ? sum / perLine : Infinity });
  }
  return bands;
}

function isTextLike({ x0, y0, x1, y1, area }: Component, width: number): boolean {
  const [across, down] = [x1 - x0, y1 - y0];
  if (area < FEWEST_PIXELS || down > TALLEST * width) return false;
  const isRule = across > 12 * down && area > 0.8 * across * down;
  return !isRule;
}

/** Which pixels words cover, with room for marks, descenders and boxes that are a little off. */
function coveredCells({ width, height }: GreyPicture, lines: readonly TextLine[], scale: number): Uint8Array {
  const cells = new Uint8Array(width * height);
  for (const { words } of lines) {
    for (const { box } of words) {
      const [x, y, w, h] = box;
      const room = 0.3 * h * scale + 1;
      const [left, right] = [
        Math.max(0, Math.floor(x * scale - room)),
        Math.min(width, Math.ceil((x + w) * scale + room)),
      ];
      const bottom = Math.min(height, Math.ceil((y + h) * scale + room));
      for (let row = Math.max(0, Math.floor(y * scale - room)); row < bottom; row++) {
        cells.fill(1, row * width + left, row * width + right);
      }
    }
  }
  return cells;
}

function fullestBand(rows: Float64Array, height: number): { top: number; sum: number } {
  let sum = 0;
  for (let y = 0; y < height; y++) sum += rows[y] ?? 0;
  let [best, most] = [0, sum];
  for (let top = 1; top + height <= rows.length; top++) {
    sum += (rows[top + height - 1] ?? 0) - (rows[top - 1] ?? 0);
    if (sum > most) [best, most] = [top, sum];
  }
  return { top: best, sum: most };
}
