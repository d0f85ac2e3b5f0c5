import { TECHNOLOGY_LABELS, REPORT_LABELS, type Label } from '../data/report-labels.js';
import { gapBetween, inOneRow, type LineText, type PageText } from '../page/page-text.js';
import { followsSheet, isTechnologySheet } from './technology-sheet.js';

/** A label that goes on over several lines of a narrow column, its value in the column beside. */
export interface WrappedLabel {
  readonly label: Label;
  /** The lines of the label, top to bottom. */
  readonly cells: readonly LineText[];
  /** The lines of the value, top to bottom; it may begin above its label, or below its first line. */
  readonly value: readonly LineText[];
}

const MOST_LINES = 4;
/** Lines of one label stand close, in line heights. */
const WITHIN = 0.95;
/** Where a row ends the blank is so much wider than between the lines of one cell, in line heights. */
const ROW_BREAK = 0.3;
const ITEM = /^(?:\d{1,2}(?:\.\d{1,2})?\s?[.)]|[a-hđ][.)])\s*/;
/** A label goes on in small letters, or with an abbreviation. */
const GOES_ON = /^(?:\p{Ll}|\(|\p{Lu}{2,}(?:&\p{Lu}+)?(?:[\s:.]|$)|&)/u;
/** Questions that ask for prose are worded freely. */
const TAIL = /^(?:,? (?!:)[^ :]+){0,8}$/;
const FREE: ReadonlySet<Label['shape']> = new Set(['prose', 'abstract']);
/** So many questions of a technology, each over several lines, make a form of it without any heading. */
const ENOUGH = 2;
const known = new WeakMap<PageText, readonly WrappedLabel[]>();

/** The labels of a page that are set over several lines, each with its value beside it. */
export function wrappedLabels(page: PageText): readonly WrappedLabel[] {
  const found = known.get(page) ?? fitting(page, findAll(page));
  known.set(page, found);
  return found;
}

/** Whether a place in the page's text belongs to such a label. */
export const isInLabel = (page: PageText, at: number): boolean =>
  wrappedLabels(page).some(({ cells }) => cells.some(({ start, end }) => at >= start && at < end));

function findAll(page: PageText): WrappedLabel[] {
  const taken = new Set<LineText>();
  const take = (cell: LineText, least: number, most: number, lead?: number): WrappedLabel[] => {
    const run = taken.has(cell) ? [] : runFrom(page, cell).slice(0, most);
    for (let lines = run.length; lines >= least; lines--) {
      const cells = run.slice(0, lines);
      const label = labelIn(cells);
      const value = label === undefined ? [] : valueBeside(page, cells, lead ?? leadOf(cells));
      if (label === undefined || value.length === 0) continue;
      for (const each of cells) taken.add(each);
      return [{ label, cells, value }];
    }
    return [];
  };
  const wrapped = page.cells.flatMap((cell) => take(cell, 2, MOST_LINES));
  if (wrapped.length === 0) return [];
  // A short label of the same column stands beside its value in the same way.
  const lead = Math.min(...wrapped.map(({ cells }) => leadOf(cells)));
  const short = page.cells
    .filter((cell) => wrapped.some(({ cells: [head] }) => head !== undefined && begins(head, cell)))
    .flatMap((cell) => take(cell, 1, 1, lead));
  return [...wrapped, ...short];
}

/** Without the form's heading, its questions are such only together, or where the form began on the page before. */
function fitting(page: PageText, found: readonly WrappedLabel[]): readonly WrappedLabel[] {
  if (isTechnologySheet(page) || followsSheet(page)) return found;
  const asked = found.filter(({ label }) => TECHNOLOGY_LABELS.includes(label));
  return new Set(asked.map(({ label }) => label.field)).size >= ENOUGH
    ? found
    : found.filter(({ label }) => !TECHNOLOGY_LABELS.includes(label));
}

/** The blank between the lines of one label. */
const leadOf = (cells: readonly LineText[]): number =>
  Math.min(
    ...cells.slice(1).flatMap((cell, i) => {
      const above = cells[i];
      return above === undefined ? [] : [gapBetween(above, cell) ?? WITHIN];
    }),
  );

/** A cell and what goes on below it in its column, close and without an item number of its own. */
function runFrom(page: PageText, first: LineText): LineText[] {
  const run = [first];
  while (run.length < MOST_LINES) {
    const last = run.at(-1) ?? first;
    const next = page.cells
      .filter((cell) => isBelow(last, cell) && begins(first, cell))
      .sort((a, b) => top(a) - top(b))[0];
    if (next === undefined || !GOES_ON.test(next.text.trim())) break;
    if ((gapBetween(last, next) ?? WITHIN + 1) > WITHIN) break;
    run.push(next);
  }
  return run;
}

/** Under the label's first letter, or under its first word where a number stands before it. */
function begins(first: LineText, cell: LineText): boolean {
  const indent = left(cell) - left(first);
  const most = ITEM.test(first.folded) ? 2.5 : 0.6;
  return indent >= -0.6 * height(first) && indent <= most * height(first);
}

function labelIn(cells: readonly LineText[]): Label | undefined {
  const text = cells.map(({ folded }) => folded.trim()).join(' ');
  const rest = text.slice(ITEM.exec(text)?.[0].length ?? 0);
  const bare = rest.replace(/\s*(?:\([^)]{0,40}\))?\s*[:;.]?$/, '');
  // A colon within it parts a label from its value: that is no label of several lines.
  if (bare.includes(':')) return undefined;
  return [...TECHNOLOGY_LABELS, ...REPORT_LABELS].find(({ pattern, shape }) => {
    const match = pattern.exec(bare);
    if (match === null) return false;
    const tail = bare.slice(match[0].length);
    return tail === '' || (FREE.has(shape) && TAIL.test(tail));
  });
}

/** The lines in the column to the right of a label that belong to its row. */
function valueBeside(page: PageText, label: readonly LineText[], lead: number): LineText[] {
  const beside = page.cells.filter((cell) =>
    label.some((line) => sharesRow(line, cell) && left(cell) >= left(line) + width(line)),
  );
  const column = fullest(beside.map((cell) => columnFrom(page, left(cell), height(cell))));
  const own = column.filter((cell) => beside.includes(cell));
  const [first, last] = [own[0], own.at(-1)];
  // Two labels side by side, as where people sign, are no label and its value.
  if (first === undefined || last === undefined || labelIn([first]) !== undefined) return [];
  const joins = (above?: LineText, below?: LineText): boolean =>
    above !== undefined && below !== undefined && (gapBetween(above, below) ?? Infinity) <= lead + ROW_BREAK;
  const isFree = (line?: LineText): boolean => line !== undefined && !isBesideOther(page, line, label);
  let end = column.indexOf(last);
  while (joins(column[end], column[end + 1]) && isFree(column[end + 1])) end++;
  const start = column.indexOf(first);
  let above = start;
  while (joins(column[above - 1], column[above]) && isFree(column[above - 1])) above--;
  // Lines above are this value's only where a row visibly ends over them: else they are the rest of the value before.
  const ends = above === 0 || !joins(column[above - 1], column[above]);
  return column.slice(ends ? above : start, end + 1);
}

/** All cells that begin at one edge, top to bottom. */
const columnFrom = (page: PageText, from: number, play: number): LineText[] =>
  page.cells
    .filter((cell) => cell.box !== undefined && Math.abs(left(cell) - from) <= 0.8 * play)
    .sort((a, b) => top(a) - top(b));

/** Specks and rules read as letters stand in no column. */
const fullest = (columns: readonly (readonly LineText[])[]): readonly LineText[] =>
  [...columns].sort((a, b) => b.length - a.length)[0] ?? [];

/** Something else than the label stands before the line in its row. */
const isBesideOther = (page: PageText, line: LineText, label: readonly LineText[]): boolean =>
  page.cells.some(
    (cell) => !label.includes(cell) && left(cell) < left(line) - height(line) && inOneRow(cell, line),
  );

/** One line in the middle of a row stands between two lines of its value, and shares less than half with each. */
function sharesRow(a: LineText, b: LineText): boolean {
  const shared = Math.min(top(a) + height(a), top(b) + height(b)) - Math.max(top(a), top(b));
  return a.box !== undefined && b.box !== undefined && shared > 0.15 * Math.min(height(a), height(b));
}

const isBelow = (above: LineText, cell: LineText): boolean =>
  cell !== above &&
  cell.box !== undefined &&
  above.box !== undefined &&
  top(cell) > top(above) + height(above) / 2;

const left = ({ box }: LineText): number => box?.[0] ?? 0;
const top = ({ box }: LineText): number => box?.[1] ?? 0;
const width = ({ box }: LineText): number => box?.[2] ?? 0;
const height = ({ box }: LineText): number => box?.[3] ?? 0;
