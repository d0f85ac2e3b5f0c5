import { foldedForm } from '../../text/normalise.js';
import { gapBetween, type LineReading, type PageReading, type Span } from '../page-reading.js';
import { readPeople, type ReadPerson } from '../people.js';
import { SECTION_HEADING } from '../sections.js';

/** The title at the head of a page, and the people right under it. */
export interface TitleBlock {
  readonly title: Span;
  readonly authors: readonly { readonly span: Span; readonly read: ReadPerson }[];
  /** What made it a title: people under it, larger letters, or capitals. */
  readonly by: 'authorsBelow' | 'largerLetters' | 'capitals';
}

const RUNNING_HEAD =
  /^(?:tap chi|ky yeu|issn|doi|vol\b|tap \d|so \d|journal|proceedings|https?:|www\.|cong hoa xa hoi|doc lap|received|ngay nhan|\d+$)/;
const ORGANISATION_LINE =
  /^(?:truong|vien|trung tam|so|bo|ubnd|uy ban|khoa|hoc vien|dai hoc|university|department)\b/;
const MAX_TITLE_LINES = 5;
const MAX_TITLE_LENGTH = 320;
const LARGER = 1.15;
const SAME_BLOCK_GAP = 1.3;

/** The title block of the first page; undefined where nothing sets the first lines apart from the text. */
export function readTitleBlock(page: PageReading): TitleBlock | undefined {
  const lines = page.lines.filter((line) => !RUNNING_HEAD.test(line.folded));
  const first = lines[0];
  if (first === undefined || !canOpenTitle(first)) return undefined;
  const from = page.lines.indexOf(first);
  const peopleAt = page.lines.findIndex(
    (line, i) => i > from && i <= from + MAX_TITLE_LINES && peopleOf(line) !== undefined,
  );
  const above = peopleAt < 0 ? [] : page.lines.slice(from, peopleAt);
  if (above.length > 0 && above.every((line) => !/[.;:]$/.test(line.text.trim()))) {
    return block(page, above, peopleAt, 'authorsBelow');
  }
  const larger = leading(page, from, (line) => isLarger(page, line));
  if (larger.length > 0) return block(page, larger, from + larger.length, 'largerLetters');
  const capitals = leading(page, from, (line) => line.isCapitals && !ORGANISATION_LINE.test(line.folded));
  return capitals.length > 0 ? block(page, capitals, from + capitals.length, 'capitals') : undefined;
}

const canOpenTitle = (line: LineReading): boolean =>
  !SECTION_HEADING.test(line.folded) &&
  !/^(?:tom tat|abstract|summary|phu luc)/.test(line.folded) &&
  peopleOf(line) === undefined;

function block(
  page: PageReading,
  lines: readonly LineReading[],
  peopleFrom: number,
  by: TitleBlock['by'],
): TitleBlock | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const title = { start: first.start, end: last.end };
  const text = page.text.slice(title.start, title.end).trim();
  if (text.split(/\s+/).length < 3 || text.length > MAX_TITLE_LENGTH) return undefined;
  return { title, by, authors: authorsFrom(page, peopleFrom) };
}

function authorsFrom(page: PageReading, from: number): TitleBlock['authors'] {
  const authors: { span: Span; read: ReadPerson }[] = [];
  for (const line of page.lines.slice(from, from + 4)) {
    const people = peopleOf(line);
    if (people === undefined) break;
    for (const read of people) {
      const at = foldedIndex(line, read.person.name);
      if (at !== undefined) authors.push({ span: at, read });
    }
  }
  return authors;
}

function foldedIndex(line: LineReading, name: string): Span | undefined {
  const folded = foldedForm(name);
  const at = line.folded.indexOf(folded);
  return at < 0 ? undefined : line.span(at, at + folded.length);
}

/** A line of nothing but people; a single doubtful name needs a family name or title to count. */
function peopleOf(line: LineReading): ReadPerson[] | undefined {
  if (line.text.length > 160 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(line.text)) return undefined;
  const people = readPeople(line.text.replace(/^\s*(?:Tác giả|Author|By)s?\s*:\s*/iu, ''));
  if (people === undefined) return undefined;
  const sure = people.filter((person) => person.sure).length;
  return sure >= Math.ceil(people.length / 2) ? people : undefined;
}

function leading(page: PageReading, from: number, test: (line: LineReading) => boolean): LineReading[] {
  const block: LineReading[] = [];
  for (const line of page.lines.slice(from, from + MAX_TITLE_LINES)) {
    const above = block.at(-1);
    if (!test(line) || (above !== undefined && (gapBetween(above, line) ?? 0) > SAME_BLOCK_GAP)) break;
    block.push(line);
  }
  return block;
}

function isLarger(page: PageReading, line: LineReading): boolean {
  const heights = page.lines.map((other) => wordHeight(page, other)).filter((height) => height > 0);
  const median = [...heights].sort((a, b) => a - b)[Math.floor(heights.length / 2)];
  return page.lines.length >= 5 && median !== undefined && wordHeight(page, line) >= LARGER * median;
}

/** The tallest words of a line: marks and descenders vary, the tallest vary least. */
function wordHeight(page: PageReading, line: LineReading): number {
  const heights = page.view.spans
    .filter((span) => span.start >= line.start && span.end <= line.end)
    .map((span) => span.box[3]);
  return Math.max(0, ...heights);
}
