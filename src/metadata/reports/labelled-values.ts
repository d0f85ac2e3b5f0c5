import { MEMBERS_HEADING, REPORT_LABELS, TECHNOLOGY_LABELS, type Label } from '../data/report-labels.js';
import { gapBetween, inOneRow, type LineText, type PageText, type Span } from '../page/page-text.js';
import { isTechnologySheet } from './technology-sheet.js';
import { wrappedLabels, type WrappedLabel } from './wrapped-labels.js';

/** What stands behind a label, piece by piece: cells go on below each other, not always line after line. */
export interface LabelledValue {
  readonly label: Label;
  readonly page: PageText;
  readonly pieces: readonly Span[];
}

const ITEM_NUMBER = /^(?:[-–+*•]\s*)?(?:\d{1,2}(?:\.\d{1,2})?(?:\s?[.),]{1,2}\s*|\s+)|[a-hđ][.)]\s+)?/;
const CONTINUATION_GAP = 0.9;
/** Only the next question ends an answer in prose. */
const PROSE_GAP = 1.6;
/** A form leaves room between a label and what is written below it. */
const BELOW_GAP = 3;
const MAX_LINES: Partial<Record<Label['shape'], number>> = {
  title: 6,
  titleEn: 6,
  organisation: 3,
  abstract: 40,
  prose: 40,
  text: 4,
  period: 2,
  date: 2,
  people: 8,
  fieldCodes: 2,
  objectiveCodes: 2,
  programme: 3,
  level: 3,
  secrecy: 3,
  rating: 3,
};
/** Answers that go on only with further boxes to be ticked. */
const CHOICES: ReadonlySet<Label['shape']> = new Set(['level', 'secrecy', 'rating']);
const BOX_AT_HEAD = /^\s*(?:[☐□☑☒✓✔■]|\[\s?[xX×]?\s?\])/u;

/** Values that stand behind a label (`Tổ chức chủ trì: …`), beside it in a table, or below it. */
export function labelledValues(page: PageText): LabelledValue[] {
  const wrapped = new Map(wrappedLabels(page).map((found) => [found.cells[0], found]));
  return page.cells.flatMap((cell): LabelledValue[] => {
    const own = wrapped.get(cell);
    if (own !== undefined) return [{ label: own.label, page, pieces: piecesBeside(page, own) }];
    const found = isWrapped(cell) ? undefined : labelOf(cell);
    if (found === undefined) return [];
    const pieces = valuePieces(page, cell, found);
    return pieces.length === 0 ? [] : [{ label: found.label, page, pieces }];
  });
}

interface FoundLabel {
  readonly label: Label;
  /** Where the value begins in the folded cell; its length when it stands elsewhere. */
  readonly valueFrom: number;
  /** Without a colon only a table's cell, or a heading with its value below, is a label. */
  readonly colon: boolean;
}

function labelOf(cell: LineText): FoundLabel | undefined {
  const head = ITEM_NUMBER.exec(cell.folded)?.[0].length ?? 0;
  const rest = cell.folded.slice(head);
  const labels = isTechnologySheet(cell.page) ? [...TECHNOLOGY_LABELS, ...REPORT_LABELS] : REPORT_LABELS;
  for (const label of labels) {
    const match = label.pattern.exec(rest);
    if (match === null) continue;
    const behind = rest.slice(match[0].length);
    const after = /^\s*(?:\([^)]{0,40}\))?\s*[:;]\s*/.exec(behind);
    if (after !== null) return { label, valueFrom: head + match[0].length + after[0].length, colon: true };
    // A stray small letter behind a label, here and below, is what a ruled line was taken for.
    if (/^[a-z]?\s*(?:\([^)]{0,40}\))?\s*\.?$/.test(behind))
      return { label, valueFrom: cell.folded.length, colon: false };
    // A numbered label and its value, which the reader of the line put together: `5. Tổ chức chủ trìSở Nông nghiệp`.
    const from = head + match[0].length + (/^\s*[a-z]\s+(?=\S)/.exec(behind)?.[0].length ?? 0);
    const value = cell.page.text.slice(cell.span(from, cell.folded.length).start, cell.end).trimStart();
    if (/\d/.test(cell.folded.slice(0, head)) && SHAPES_IN_CELLS.has(label.shape) && /^\p{Lu}/u.test(value))
      return { label, valueFrom: from, colon: false };
  }
  return undefined;
}

const SHAPES_IN_CELLS: ReadonlySet<Label['shape']> = new Set(['organisation', 'person', 'title', 'code']);

const isWrapped = (cell: LineText): boolean =>
  wrappedLabels(cell.page).some(({ cells }) => cells.includes(cell));

const isAnyLabel = (cell: LineText): boolean => isWrapped(cell) || labelOf(cell) !== undefined;

export const isLabelled = (cell: LineText): boolean => labelOf(cell)?.colon === true;

function valuePieces(page: PageText, cell: LineText, found: FoundLabel): Span[] {
  const { label, valueFrom, colon } = found;
  const here = cell.folded.slice(valueFrom).trim() !== '';
  const first = here ? cell : (beside(page, cell) ?? below(page, cell, label, colon));
  if (first === undefined) return [];
  const start = here ? cell.span(valueFrom, cell.folded.length).start : first.start;
  const pieces: { start: number; end: number }[] = [{ start, end: first.end }];
  if (CHOICES.has(label.shape)) pieces.push(...boxesBeside(page, first));
  let last = first;
  for (let i = 1; i < (MAX_LINES[label.shape] ?? 1); i++) {
    const column = first !== cell && inOneRow(first, cell) ? first : undefined;
    const next = nextBelow(page, last, column, cell);
    if (next === undefined || !continues(last, next, label) || standsBesideLabel(page, next, cell)) break;
    pieces.push({ start: next.start, end: next.end });
    last = next;
  }
  return pieces;
}

function piecesBeside(page: PageText, { label, value }: WrappedLabel): Span[] {
  return value.flatMap((line) => [
    { start: line.start, end: line.end },
    ...(CHOICES.has(label.shape) ? boxesBeside(page, line) : []),
  ]);
}

/** The further answers of a row, each parted from the last by a wide blank and with a box of its own. */
function boxesBeside(page: PageText, first: LineText): Span[] {
  return page.cells
    .filter((cell) => cell !== first && inOneRow(first, cell) && left(cell) > left(first))
    .filter((cell) => BOX_AT_HEAD.test(cell.text))
    .sort((a, b) => left(a) - left(b))
    .map(({ start, end }) => ({ start, end }));
}

/** What has a label before it in its row is that label's value; on a skewed page `own` may stand beside two lines. */
const standsBesideLabel = (page: PageText, cell: LineText, own: LineText): boolean =>
  page.cells.some(
    (other) =>
      other !== cell &&
      other !== own &&
      left(other) < left(cell) &&
      inOneRow(cell, other) &&
      isAnyLabel(other),
  );

/** The nearest cell to the right in the same row, unless it is a label of its own. */
function beside(page: PageText, cell: LineText): LineText | undefined {
  const right = page.cells
    .filter((other) => other !== cell && inOneRow(cell, other) && left(other) >= left(cell) + width(cell))
    .sort((a, b) => left(a) - left(b))[0];
  return right === undefined || isAnyLabel(right) ? undefined : right;
}

/** The first cell under a label that stands in its column; what is signed between them is passed over. */
function below(page: PageText, cell: LineText, label: Label, colon: boolean): LineText | undefined {
  if (!colon && label.shape !== 'person') return undefined;
  let at = nextBelow(page, cell);
  for (let i = 0; i < 3 && at !== undefined && /^\(?(?:ky|dong dau|ho va ten|ghi ro)\b/.test(at.folded); i++)
    at = nextBelow(page, at);
  if (at === undefined || labelOf(at)?.colon === true || MEMBERS_HEADING.test(at.folded)) return undefined;
  if (colon && (gapBetween(cell, at) ?? 0) > BELOW_GAP) return undefined;
  return at;
}

/** The next cell downwards that shares the column of `above`, whose label is `label`: with boxes by place, else by order. */
function nextBelow(
  page: PageText,
  above: LineText,
  column?: LineText,
  label?: LineText,
): LineText | undefined {
  if (above.box === undefined || width(above) === 0) return page.cells[above.index + 1];
  const under = page.cells.filter(
    (cell) =>
      cell !== above && cell.box !== undefined && top(cell) > middle(above) && overlapsColumn(above, cell),
  );
  const next = under.sort((a, b) => top(a) - top(b))[0];
  if (next === undefined || column === undefined) return next;
  // In a table the value's next line begins where the value began, and nothing stands before it in its row.
  const begins = Math.abs(left(next) - left(column)) <= height(column);
  const newRow = page.cells.some(
    (other) => other !== label && inOneRow(next, other) && left(other) < left(column) - height(column),
  );
  return begins && !newRow ? next : undefined;
}

const overlapsColumn = (a: LineText, b: LineText): boolean =>
  Math.min(left(a) + width(a), left(b) + width(b)) - Math.max(left(a), left(b)) > 0;

const left = ({ box }: LineText): number => box?.[0] ?? 0;
const top = ({ box }: LineText): number => box?.[1] ?? 0;
const width = ({ box }: LineText): number => box?.[2] ?? 0;
const height = ({ box }: LineText): number => box?.[3] ?? 0;
const middle = (cell: LineText): number => top(cell) + height(cell) / 2;

/** What begins a part of its own. An answer in prose may be a list. */
const NEXT_PART = /^(?:\(|\d{1,2}[.)]\s|[-–•*+]\s)/;
const NEXT_ITEM = /^\d{1,2}[.)]\s/;

/** The next line goes on with a value when it is close and begins nothing of its own. */
function continues(line: LineText, next: LineText, label: Label): boolean {
  if (isAnyLabel(next) || MEMBERS_HEADING.test(next.folded)) return false;
  if (CHOICES.has(label.shape) && !BOX_AT_HEAD.test(next.text)) return false;
  if ((label.shape === 'prose' ? NEXT_ITEM : NEXT_PART).test(next.text.trim())) return false;
  const isLong = label.shape === 'abstract' || label.shape === 'prose';
  if (!isLong && /^[^:]{3,45}:/.test(next.folded)) return false;
  if (
    label.shape !== 'period' &&
    !isLong &&
    /(?:thang|nam)\s+\d{1,4}|[–-]\s?(?:19|20)\d{2}$/.test(next.folded)
  )
    return false;
  const gap = gapBetween(line, next);
  const widest = label.shape === 'prose' ? PROSE_GAP : CONTINUATION_GAP;
  return gap !== undefined && gap <= widest && !startsNewItem(next);
}

const startsNewItem = (line: LineText): boolean =>
  /^(?:chu nhiem|to chuc chu|co quan chu|don vi chu|ma so|thoi gian (?:thuc|bat|ket))\b/.test(line.folded);
