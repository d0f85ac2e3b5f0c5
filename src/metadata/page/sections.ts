import { gapBetween, type LineText, type PageText, type Span } from './page-text.js';

/** Headings of the sections that every kind of document shares, folded. */
const ITEM = String.raw`(?:\d{1,2}\s?[.)]\s*|[-–•+*]\s*)?`;
const ABSTRACT = new RegExp(
  `^${ITEM}(?:tom tat(?: (?:noi dung|bao cao|ket qua|nghien cuu|de tai|luan van|luan an))*|tom luoc|abstract|summary|a b s t r a c t)\\s*[:.]?$`,
);
const ABSTRACT_INLINE = /^(?:tom tat|tom luoc|abstract|summary)\s?[:.–—-]+\s*(\S.{20,})$/;
const KEYWORDS = new RegExp(
  `^${ITEM}(?:(?:cac )?tu khoa(?: chinh)?|key ?words?|key words and phrases|index terms)(?:\\s?[:.–—-]+\\s*|\\s{1,3}(?=\\S))(\\S.*)$`,
);
const KEYWORDS_ALONE = new RegExp(`^${ITEM}(?:tu khoa(?: chinh)?|key ?words?)\\s*:?$`);
export const SECTION_HEADING =
  /^(?:chuong\b|phan [ivx\d]|mo dau|dat van de|gioi thieu|tong quan|ket luan|ket qua va|ket qua$|tai lieu tham khao|phu luc|muc luc|loi (?:cam on|noi dau|cam doan)|danh (?:muc|sach)|vat lieu|phuong phap|noi dung|introduction|conclusions?|references|acknowledge?ments?|methods?\b|results|[ivx]{1,4}\.|\d{1,2}(?:\.\d{1,2})*\.? \S)/;
const LABELLED = /^[^:]{3,45}:/;
const PARAGRAPH_GAP = 2.2;
const MAX_LINES = 60;
const MAX_KEYWORD_LINES = 4;

export interface FoundSection {
  readonly page: PageText;
  readonly span: Span;
  /** `en` for Abstract and Summary. */
  readonly english: boolean;
}

/** The abstracts of a document, Vietnamese and English, each up to its keywords or the next heading. */
export function findAbstracts(pages: readonly PageText[]): FoundSection[] {
  return pages.flatMap((page) =>
    page.lines.flatMap((line): FoundSection[] => {
      const inline = line.match(ABSTRACT_INLINE, 1);
      const english = /^(?:abstract|summary|a b s)/.test(line.folded);
      if (inline === undefined && !ABSTRACT.test(line.folded)) return [];
      const from = inline === undefined ? firstOfBody(page, line) : line.index;
      const start = inline?.start ?? page.lines[from]?.start;
      if (start === undefined) return [];
      const last = lastLine(page, from);
      const span = { start, end: last?.end ?? start };
      return wordCount(page.text.slice(span.start, span.end)) >= 12 ? [{ page, span, english }] : [];
    }),
  );
}

/** A title in capitals may stand between the heading and its text. */
function firstOfBody(page: PageText, heading: LineText): number {
  let at = heading.index + 1;
  while (page.lines[at]?.isCapitals === true) at++;
  return at;
}

function lastLine(page: PageText, from: number): LineText | undefined {
  let last = page.lines[from];
  for (let i = from + 1; i < page.lines.length && i < from + MAX_LINES; i++) {
    const line = page.lines[i];
    if (line === undefined || last === undefined || endsParagraphs(last, line)) break;
    last = line;
  }
  return last;
}

function endsParagraphs(above: LineText, line: LineText): boolean {
  if (KEYWORDS.test(line.folded) || ABSTRACT.test(line.folded)) return true;
  if (SECTION_HEADING.test(line.folded) && startsParagraph(above, line)) return true;
  if (line.isCapitals && line.text.length < 80) return true;
  if (LABELLED.test(line.folded) && /[.!?]$/.test(above.text.trim()) && line.text.length < 80) return true;
  const gap = gapBetween(above, line) ?? 0;
  // Columns side by side: a line that stands higher up begins another column.
  return gap > PARAGRAPH_GAP || gap < -3;
}

/** A line within running text may begin with the words of a heading. */
const startsParagraph = (above: LineText, line: LineText): boolean =>
  /[.!?:]["”]?$/.test(above.text.trim()) || (gapBetween(above, line) ?? 0) > 0.8 || line.text.length < 40;

/** Keywords with the span of each, in printed order; those of the document's own language before English ones. */
export function findKeywords(pages: readonly PageText[]): FoundSection[] {
  const lists = pages.flatMap((page) => page.lines.flatMap((line) => keywordList(page, line) ?? []));
  const best = lists.find((list) => !list.english) ?? lists[0];
  if (best === undefined) return [];
  return splitSpans(best.page.text, best.span).map((span) => ({ ...best, span }));
}

function keywordList(page: PageText, line: LineText): FoundSection | undefined {
  const alone = KEYWORDS_ALONE.test(line.folded) ? page.lines[line.index + 1] : undefined;
  const first = alone ?? line.match(KEYWORDS, 1);
  if (first === undefined) return undefined;
  let last = alone ?? line;
  for (let i = 1; i < MAX_KEYWORD_LINES; i++) {
    const next = page.lines[last.index + 1];
    if (next === undefined || !goesOn(last, next)) break;
    last = next;
  }
  const english = /key|index/.test(line.folded.slice(0, 12));
  return { page, span: { start: first.start, end: Math.max(first.end, last.end) }, english };
}

function goesOn(last: LineText, next: LineText): boolean {
  const end = last.text.trim();
  if (/[.!]$/.test(end)) return false;
  const gap = gapBetween(last, next);
  if (gap !== undefined && (gap > 0.9 || gap < -3)) return false;
  if (SECTION_HEADING.test(next.folded) || ABSTRACT.test(next.folded) || LABELLED.test(next.folded))
    return false;
  if (next.isCapitals || /^\d{1,2}[.)]/.test(next.text.trim())) return false;
  // Keywords are written small: a line that opens with a small letter goes on with the last of them.
  return /[,;]$/.test(end) || /^\p{Ll}/u.test(next.text.trim());
}

function splitSpans(text: string, { start, end }: Span): Span[] {
  const slice = text.slice(start, end);
  const separator = slice.includes(';') ? ';' : ',';
  const spans: Span[] = [];
  let at = start;
  for (const piece of slice.split(separator)) {
    const bare = piece.trim().replace(/\.$/, '');
    const lead = piece.length - piece.trimStart().length;
    if (bare !== '') spans.push({ start: at + lead, end: at + lead + bare.length });
    at += piece.length + 1;
  }
  return spans;
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
