import { FAMILIES, type Family } from '../fonts/face.js';
import { Sheet, type Column, type Style } from '../pages/sheet.js';
import type { Random } from '../random.js';

export const WHOLE = { x: 64, width: 467 } as const;
export const CENTRE = { align: 'centre' } as const;
export const BOLD = { style: 'bold' } as const;
export const TITLE = { align: 'centre', style: 'bold' } as const;

export const newSheet = (random: Random, size = 12, family: Family = random.pick(FAMILIES)): Sheet =>
  new Sheet(family, size);

/** A label and its value in one paragraph; the value goes on below the label's beginning. */
export const labelled = (
  sheet: Sheet,
  label: string,
  value: string,
  y: number,
  column: Column = WHOLE,
  style: Style = {},
): number => sheet.paragraph(`${label} ${value}`, column, y, style);

/** A ruled table whose cells may have several lines; gives where it ends. */
export function table(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  top: number,
  style: Style = {},
): number {
  const left = (595 - widths.reduce((sum, width) => sum + width, 0)) / 2;
  let y = top;
  for (const cells of rows) {
    const row = sheet.nextRow();
    let x = left;
    let bottom = y;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? 80;
      const end =
        cell === '' ? y : sheet.paragraph(cell, { x: x + 5, width: width - 10 }, y + 4, { ...style, row });
      bottom = Math.max(bottom, end + 4);
      x += width;
    });
    drawRow(sheet, left, y, bottom, widths);
    y = bottom;
  }
  return y;
}

function drawRow(sheet: Sheet, left: number, top: number, bottom: number, widths: readonly number[]): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  sheet.rules.push([left, top, total, 0.8], [left, bottom, total, 0.8], [left, top, 0.8, bottom - top]);
  let x = left;
  for (const width of widths) {
    x += width;
    sheet.rules.push([x, top, 0.8, bottom - top]);
  }
}

/** Two columns side by side, each a list of lines; gives where the longer ends. */
export function concurrentMap(
  sheet: Sheet,
  left: (column: Column, y: number) => number,
  right: (column: Column, y: number) => number,
  y: number,
  columns: readonly [Column, Column] = [
    { x: 64, width: 220 },
    { x: 311, width: 220 },
  ],
): number {
  return Math.max(left(columns[0], y), right(columns[1], y));
}

export function frame(sheet: Sheet): void {
  for (const inset of [36, 40]) {
    const [w, h] = [sheet.width - 2 * inset, sheet.height - 2 * inset];
    sheet.rules.push(
      [inset, inset, w, 1],
      [inset, inset + h, w, 1],
      [inset, inset, 1, h],
      [inset + w, inset, 1, h],
    );
  }
}
