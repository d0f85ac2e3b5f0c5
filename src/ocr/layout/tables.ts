import { type Box, unionBox } from '../../shared/geometry.js';
import { isCaptionLabel } from './captions.js';
import { median, rightOf, concurrentMap, type PageLayout, type PlacedLine } from './page-layout.js';

/** A blank of so many letters parts two cells; in justified text words come no further apart. */
const CELL_GAP = 2.6;
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
/** Rows further apart than this many steps are of two tables. */
const FAR = 3.2;
/** Columns of prose read across have longer cells. */
const LONG_CELL = 32;
const ALIGNED = 0.6;
/** So many lines of one cell may stand between rows of several. */
const WRAPPED = 2;

interface TableRow {
  readonly lines: readonly PlacedLine[];
  readonly cells: readonly Cell[];
  readonly box: Box;
}

interface Cell {
  readonly left: number;
  readonly right: number;
  readonly letters: number;
}

/** The lines of tables: rows of three cells and more that stand under each other; of two under a table's caption. */
export function tableLines(layout: PageLayout): ReadonlySet<string> {
  const rows = rowsInOrder(layout);
  const found = new Set<string>();
  for (let at = 0; at < rows.length;) {
    const captioned =
      /^(?:bảng|table|tableau)/i.test(rows[at - 1]?.lines[0]?.text ?? '') && isCaption(rows[at - 1]);
    const length = tableLength(rows.slice(at), captioned ? 2 : FEWEST_CELLS, layout);
    for (const row of rows.slice(at, at + length)) for (const { line } of row.lines) found.add(line.id);
    at += Math.max(1, length);
  }
  return found;
}

const isCaption = (row: TableRow | undefined): boolean => isCaptionLabel(row?.lines[0]?.text ?? '');

/** Lines that follow each other and stand side by side: where columns are read one after the other, there are none. */
function rowsInOrder(layout: PageLayout): TableRow[] {
  const rows: PlacedLine[][] = [];
  for (const line of layout.lines) {
    const open = rows.at(-1);
    const last = open?.at(-1)?.line.box;
    if (open && last && concurrentMap(last, line.line.box) && line.line.box[0] > last[0]) open.push(line);
    else rows.push([line]);
  }
  const gap = CELL_GAP * layout.letterWidth;
  return rows.map((lines) => ({
    lines,
    cells: cellsOf(lines, gap),
    box: unionBox(lines.map(({ line }) => line.box)) as Box,
  }));
}

function cellsOf(lines: readonly PlacedLine[], gap: number): Cell[] {
  const cells: { left: number; right: number; letters: number }[] = [];
  for (const { box, text } of lines.flatMap(({ line }) => line.words)) {
    const open = cells.at(-1);
    if (open && box[0] - open.right < gap) {
      open.right = Math.max(open.right, rightOf(box));
      open.letters += text.length;
    } else cells.push({ left: box[0], right: rightOf(box), letters: text.length });
  }
  return cells;
}

/** How many of the first rows make a table; 0 for none. */
function tableLength(rows: readonly TableRow[], fewestCells: number, layout: PageLayout): number {
  const [first] = rows;
  if (!first || first.cells.length < fewestCells) return 0;
  const table: TableRow[] = [first];
  let [length, last, above] = [1, first, first];
  let wrapped = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as TableRow;
    const steps = layout.steps(above.box, row.box);
    if (steps <= 0.3 || steps > FAR) break;
    if (row.cells.length >= Math.min(2, fewestCells) && aligned(last, row, layout.letterWidth)) {
      table.push(row);
      [length, last, wrapped] = [i + 1, row, 0];
    } else if (row.cells.length > 1 || ++wrapped > WRAPPED || row.box[2] > 0.6 * last.box[2]) break;
    above = row;
  }
  const full = table.filter(({ cells }) => cells.length >= fewestCells);
  const letters = median(table.flatMap(({ cells }) => cells.map((cell) => cell.letters)));
  return full.length >= FEWEST_ROWS && letters <= LONG_CELL ? length : 0;
}

/** Whether most cells begin, end or have their middle where one of the row above has. */
function aligned(above: TableRow, row: TableRow, letterWidth: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1.5 * letterWidth;
  const stands = (cell: Cell): boolean =>
    above.cells.some(
      (other) =>
        near(cell.left, other.left) ||
        near(cell.right, other.right) ||
        near((cell.left + cell.right) / 2, (other.left + other.right) / 2),
    );
  return row.cells.filter(stands).length >= ALIGNED * row.cells.length;
}
