import { gapBetween, type LineReading, type PageReading, type Span } from './page-reading.js';

/** Headings of the sections that every kind of document shares, folded. */
const ABSTRACT = /^(?:tom tat(?: noi dung| bao cao| ket qua)?|tom luoc|abstract|summary)\s*[:.]?$/;
const ABSTRACT_INLINE = /^(?:tom tat|tom luoc|abstract|summary)\s?[:.–-]\s*(\S.{20,})$/;
const KEYWORDS = /^(?:tu khoa|keywords?|key words)\s?[:.–-]\s*(\S.*)$/;
export const SECTION_HEADING =
  /^(?:chuong\b|phan [ivx\d]|mo dau|dat van de|gioi thieu|tong quan|ket luan|ket qua va|ket qua$|tai lieu tham khao|phu luc|muc luc|loi (?:cam on|noi dau|cam doan)|danh (?:muc|sach)|vat lieu|phuong phap|noi dung|introduction|conclusions?|references|acknowledge?ments?|methods?\b|results|[ivx]{1,4}\.|\d{1,2}(?:\.\d{1,2})*\.? \S)/;
const LABELLED = /^[^:]{3,45}:/;
const PARAGRAPH_GAP = 2.2;
const MAX_LINES = 60;

export interface FoundSection {
  readonly page: PageReading;
  readonly span: Span;
  /** `en` for Abstract and Summary. */
  readonly english: boolean;
}

/** The abstracts of a document, Vietnamese and English, each up to its keywords or the next heading. */
export function findAbstracts(pages: readonly PageReading[]): FoundSection[] {
  return pages.flatMap((page) =>
    page.lines.flatMap((line): FoundSection[] => {
      const inline = line.match(ABSTRACT_INLINE, 1);
      const english = /^(?:abstract|summary)/.test(line.folded);
      const start = inline?.start ?? page.lines[line.index + 1]?.start;
      if (start === undefined || (inline === undefined && !ABSTRACT.test(line.folded))) return [];
      const last = lastLine(page, inline === undefined ? line.index + 1 : line.index);
      const span = { start, end: last?.end ?? start };
      return wordCount(page.text.slice(span.start, span.end)) >= 12 ? [{ page, span, english }] : [];
    }),
  );
}

function lastLine(page: PageReading, from: number): LineReading | undefined {
  let last = page.lines[from];
  for (let i = from + 1; i < page.lines.length && i < from + MAX_LINES; i++) {
    const line = page.lines[i];
    if (line === undefined || last === undefined || endsParagraphs(last, line)) break;
    last = line;
  }
  return last;
}

function endsParagraphs(above: LineReading, line: LineReading): boolean {
  if (KEYWORDS.test(line.folded) || ABSTRACT.test(line.folded) || SECTION_HEADING.test(line.folded))
    return true;
  if (line.isCapitals && line.text.length < 80) return true;
  if (LABELLED.test(line.folded) && /[.!?]$/.test(above.text.trim()) && line.text.length < 80) return true;
  return (gapBetween(above, line) ?? 0) > PARAGRAPH_GAP;
}

/** Keywords with the span of each, in printed order. */
export function findKeywords(pages: readonly PageReading[]): FoundSection[] {
  for (const page of pages) {
    for (const line of page.lines) {
      const first = line.match(KEYWORDS, 1);
      if (first === undefined) continue;
      const next = page.lines[line.index + 1];
      const goesOn = next !== undefined && /[,;]$/.test(line.text.trim());
      const end = goesOn ? next.end : first.end;
      return splitSpans(page.text, { start: first.start, end }).map((span) => ({
        page,
        span,
        english: /^key/.test(line.folded),
      }));
    }
  }
  return [];
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
