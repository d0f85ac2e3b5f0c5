import { MEMBERS_HEADING, REPORT_LABELS, type Label } from '../data/report-labels.js';
import { gapBetween, type LineReading, type PageReading, type Span } from '../page-reading.js';

export interface LabelledValue {
  readonly label: Label;
  readonly page: PageReading;
  readonly span: Span;
}

const ITEM_NUMBER = /^(?:\d{1,2}(?:\.\d)?[.)]?\s+)?/;
const CONTINUATION_GAP = 0.9;
const MAX_LINES: Partial<Record<Label['shape'], number>> = {
  title: 4,
  organisation: 3,
  abstract: 40,
  keywords: 3,
};

/** Values that stand behind a label (`Tổ chức chủ trì: …`), with the lines they run on to. */
export function labelledValues(page: PageReading): LabelledValue[] {
  return page.lines.flatMap((line): LabelledValue[] => {
    const found = labelOf(line);
    if (found === undefined) return [];
    const span = valueSpan(page, line, found);
    return span === undefined ? [] : [{ label: found.label, page, span }];
  });
}

interface FoundLabel {
  readonly label: Label;
  /** Where the value begins in the folded line; the line's length when it stands on the next line. */
  readonly valueFrom: number;
}

function labelOf(line: LineReading): FoundLabel | undefined {
  const head = ITEM_NUMBER.exec(line.folded)?.[0].length ?? 0;
  const rest = line.folded.slice(head);
  for (const label of REPORT_LABELS) {
    const match = label.pattern.exec(rest);
    if (match === null) continue;
    const after = /^\s*(?:\([^)]{0,40}\))?\s*[:;]\s*/.exec(rest.slice(match[0].length));
    if (after !== null) return { label, valueFrom: head + match[0].length + after[0].length };
  }
  return undefined;
}

export const isLabelled = (line: LineReading): boolean => labelOf(line) !== undefined;

function valueSpan(page: PageReading, line: LineReading, { label, valueFrom }: FoundLabel): Span | undefined {
  const empty = line.folded.slice(valueFrom).trim() === '';
  const first = empty ? page.lines[line.index + 1] : line;
  if (first === undefined || (empty && (isLabelled(first) || MEMBERS_HEADING.test(first.folded))))
    return undefined;
  const start = empty ? first.start : line.span(valueFrom, line.folded.length).start;
  let last = first;
  for (let i = 1; i < (MAX_LINES[label.shape] ?? 1); i++) {
    const next = page.lines[first.index + i];
    if (next === undefined || !continues(last, next)) break;
    last = next;
  }
  return { start, end: last.end };
}

/** The next line goes on with a value when it is close and begins nothing of its own. */
function continues(line: LineReading, next: LineReading): boolean {
  if (isLabelled(next) || MEMBERS_HEADING.test(next.folded)) return false;
  if (/^(?:\(|\d{1,2}[.)]\s|[-–•*])/.test(next.text.trim()) || /^[^:]{3,45}:/.test(next.folded)) return false;
  if (/(?:thang|nam)\s+\d{1,4}|[–-]\s?(?:19|20)\d{2}$/.test(next.folded)) return false;
  const gap = gapBetween(line, next);
  return gap !== undefined && gap <= CONTINUATION_GAP && !startsNewItem(next);
}

const startsNewItem = (line: LineReading): boolean =>
  /^(?:chu nhiem|to chuc|co quan|don vi|ma so|thoi gian)\b/.test(line.folded);
