import { gapBetween, type LineText, type PageText, type Span } from '../page/page-text.js';
import { SECTION_HEADING } from '../page/sections.js';
import { authorsOf, readByline, type Byline } from './byline.js';

/** The title at the head of a page, the people right under it, and the lines between them and the text. */
export interface TitleBlock {
  readonly title: Span;
  readonly authors: Byline['people'];
  /** What made it a title: people under it, larger letters, or capitals. */
  readonly by: 'authorsBelow' | 'largerLetters' | 'capitals';
  /** Index of the first line behind the authors. */
  readonly behind: number;
}

const RUNNING_HEAD =
  /^(?:tap chi|ky yeu|issn|doi\b|vol\b|volume\b|tap \d|so \d|(?:[a-z]+ )*journal\b|proceedings|https?:|www\.|cong hoa xa hoi|doc lap|received|ngay nhan|research article|original (?:article|paper)|review(?: article)?$|short communication|bai bao|nghien cuu khoa hoc$|(?:trang|pp?\.) \d|\d+$)|\b(?:issn|doi)\b ?:?|\b(?:vol|no)\. ?\d|doi\.org|\d{1,4} ?\((?:19|20)\d\d\)|(?:19|20)\d\d\)?$/;
const ORGANISATION_LINE =
  /^(?:truong|vien|trung tam|so|bo|ubnd|uy ban|khoa|hoc vien|dai hoc|university|department)\b/;
const MAX_TITLE_LINES = 6;
const MAX_TITLE_LENGTH = 320;
const LARGER = 1.12;
const SAME_BLOCK_GAP = 1.3;
const HEAD_LINES = 9;

/** The title block of the first page; undefined where nothing sets the first lines apart from the text. */
export function readTitleBlock(page: PageText): TitleBlock | undefined {
  const first = page.lines.find(
    (line) => line.index < HEAD_LINES && !(RUNNING_HEAD.test(line.folded) && !isLarger(page, line, 1.35)),
  );
  if (first === undefined || !canOpenTitle(first)) return undefined;
  return byLetters(page, first.index) ?? byAuthors(page, first.index) ?? byCapitals(page, first.index);
}

/** A title in larger letters; a head above it, as of a journal, may be larger than the text as well. */
function byLetters(page: PageText, from: number): TitleBlock | undefined {
  const candidates = page.lines
    .slice(from, from + HEAD_LINES)
    .filter((line) => isLarger(page, line, LARGER) && canOpenTitle(line))
    .filter((line, i, all) => i === 0 || !followsClosely(all[i - 1], line));
  const blocks = candidates.flatMap((line) => {
    const lines = leading(
      page,
      line.index,
      (each) => isLarger(page, each, LARGER) && alike(page, line, each),
    );
    return block(page, lines, line.index + lines.length, 'largerLetters') ?? [];
  });
  return blocks.find(({ authors }) => authors.length > 0) ?? blocks[0];
}

const followsClosely = (above: LineText | undefined, line: LineText): boolean =>
  above?.index === line.index - 1 && (gapBetween(above, line) ?? 0) <= SAME_BLOCK_GAP;

function alike(page: PageText, a: LineText, b: LineText): boolean {
  const [x, y] = [wordHeight(page, a), wordHeight(page, b)];
  return Math.abs(x - y) <= 0.22 * Math.max(x, y);
}

function byAuthors(page: PageText, from: number): TitleBlock | undefined {
  const peopleAt = page.lines.findIndex(
    (line, i) => i > from && i <= from + MAX_TITLE_LINES && authorsOf(line) !== undefined,
  );
  const above = peopleAt < 0 ? [] : page.lines.slice(from, peopleAt);
  if (above.length === 0 || above.some((line) => /[.;:]$/.test(line.text.trim()))) return undefined;
  return block(page, above, peopleAt, 'authorsBelow');
}

function byCapitals(page: PageText, from: number): TitleBlock | undefined {
  const capitals = leading(page, from, (line) => line.isCapitals && !ORGANISATION_LINE.test(line.folded));
  return capitals.length > 0 ? block(page, capitals, from + capitals.length, 'capitals') : undefined;
}

const canOpenTitle = (line: LineText): boolean =>
  !SECTION_HEADING.test(line.folded) &&
  !/^(?:tom tat|abstract|summary|phu luc)/.test(line.folded) &&
  authorsOf(line) === undefined;

function block(
  page: PageText,
  lines: readonly LineText[],
  peopleFrom: number,
  by: TitleBlock['by'],
): TitleBlock | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const title = { start: first.start, end: last.end };
  const text = page.text.slice(title.start, title.end).trim();
  if (text.split(/\s+/).length < 3 || text.length > MAX_TITLE_LENGTH) return undefined;
  const { people, behind } = readByline(page, peopleFrom, by !== 'capitals');
  return { title, by, authors: people, behind };
}

function leading(page: PageText, from: number, test: (line: LineText) => boolean): LineText[] {
  const block: LineText[] = [];
  for (const line of page.lines.slice(from, from + MAX_TITLE_LINES)) {
    const above = block.at(-1);
    if (!test(line) || (above !== undefined && (gapBetween(above, line) ?? 0) > SAME_BLOCK_GAP)) break;
    block.push(line);
  }
  return block;
}

function isLarger(page: PageText, line: LineText, times: number): boolean {
  const heights = page.lines.map((other) => wordHeight(page, other)).filter((height) => height > 0);
  const median = [...heights].sort((a, b) => a - b)[Math.floor(heights.length / 2)];
  return page.lines.length >= 5 && median !== undefined && wordHeight(page, line) >= times * median;
}

/** The tallest words of a line: marks and descenders vary, the tallest vary least. */
function wordHeight(page: PageText, line: LineText): number {
  const heights = page.view.spans
    .filter((span) => span.start >= line.start && span.end <= line.end)
    .map((span) => span.box[3]);
  return Math.max(0, ...heights);
}
