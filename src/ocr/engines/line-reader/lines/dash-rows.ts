import { heightOf, middleY, widthOf, type Component } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';

const FEWEST = 5;

/** Rows of equal dashes or dots far from any letter, as in forms and tables of contents. */
export function dashRows(alone: readonly Component[], size: number): Component[] {
  const flat = alone
    .filter((component) => heightOf(component) < 0.4 * size && widthOf(component) < 1.5 * size)
    .filter(({ area }) => area > 5)
    .map((component) => ({ component, band: Math.floor((component.y0 + component.y1) / 6) }))
    .sort((a, b) => a.band - b.band || a.component.x0 - b.component.x0)
    .map(({ component }) => component);

  const found: Component[] = [];
  let row: Component[] = [];
  const finish = (): void => {
    if (row.length >= FEWEST && haveEqualWidths(row)) found.push(...row);
    row = [];
  };
  for (const component of flat) {
    const last = row.at(-1);
    if (last && !follows(last, component, size)) finish();
    row.push(component);
  }
  finish();
  return found;
}

function follows(last: Component, next: Component, size: number): boolean {
  const level = Math.abs(middleY(next) - middleY(last)) < 3;
  return level && next.x0 > last.x0 && next.x0 - last.x1 < size;
}

/** The marks over a row of text are uneven. */
function haveEqualWidths(row: readonly Component[]): boolean {
  const widths = row.map(widthOf);
  return Math.max(...widths) - Math.min(...widths) <= Math.max(3, 0.35 * median(widths));
}
