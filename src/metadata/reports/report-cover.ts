import { ORGANISATION_HEADS } from '../../text/data/organisation-words.js';
import { FORM_HEADING, KIND_WORDS, REPORT_HEADING } from '../data/report-labels.js';
import { isFoldedSyllable } from '../../text/syllables.js';
import { gapBetween, type LineText, type PageText, type Span } from '../page/page-text.js';
import { TextSpan } from '../page/text-span.js';
import { isLabelled } from './labelled-values.js';

/** The parts of a cover, top to bottom. */
export interface Cover {
  readonly page: PageText;
  /** Organisations above the heading; the first manages, the last hosts. */
  readonly organisations: readonly Span[];
  readonly kindLines: readonly LineText[];
  /** Its lines; what stands between them and is no text is left out. */
  readonly title?: TextSpan;
  /** The line with place and year at the foot. */
  readonly dateLine?: LineText;
}

const MOTTO = /^(?:cong hoa xa hoi chu nghia viet nam|doc lap|socialist republic)/;
const DATE_LINE = /(?:^|[\s,–-])(?:thang\s+\d{1,2}\s*(?:nam|[/-])\s*|\d{1,2}\s?\/\s?)?((?:19|20)\d{2})\.?$/;
const MAX_TITLE_LINES = 9;
const MIN_TITLE_WORDS = 4;
/** A title's lines stand close; what follows it stands apart. */
const TITLE_GAP = 1.6;

/** Reads `page` as the cover of a report; undefined when it has no heading of one. */
export function readCover(page: PageText): Cover | undefined {
  const heading = page.lines.findIndex((line) => REPORT_HEADING.test(line.folded) && isHeadingLine(line));
  const first = page.lines[heading];
  if (first === undefined) return undefined;
  let at = heading;
  const kindLines: LineText[] = [];
  for (let line = page.lines[at]; line !== undefined && isKindLine(line); line = page.lines[at]) {
    if (startsApart(kindLines, line)) break;
    kindLines.push(line);
    at++;
  }
  const title = titleFrom(page, at);
  const dateLine = page.lines.findLast((line) => line.index > heading && isDateLine(line));
  return {
    page,
    organisations: organisationsAbove(page, heading),
    kindLines,
    ...(title ? { title } : {}),
    ...(dateLine ? { dateLine } : {}),
  };
}

const isHeadingLine = (line: LineText): boolean =>
  line.text.length < 90 && (line.isCapitals || isKindLine(line));

/** All its words are those of a kind; of many one may be broken. */
function isKindLine(line: LineText): boolean {
  const words = line.folded.match(/[\p{L}&]+/gu) ?? [];
  const others = words.filter((word) => !isKindWord(word));
  const mayBreak = words.length >= WORDS_WITH_ONE_BROKEN && others.every((word) => !isFoldedSyllable(word));
  return others.length <= (mayBreak ? 1 : 0);
}

const WORDS_WITH_ONE_BROKEN = 4;

/** A word of a kind, or one with a letter too many or too few: readers see a stroke twice, or lose a letter. */
const isKindWord = (word: string): boolean => kindWord(word) !== undefined;

function kindWord(word: string): string | undefined {
  if (KIND_WORDS.has(word)) return word;
  const shorter = [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1));
  if (word.length >= 4) {
    const known = shorter.find((other) => KIND_WORDS.has(other));
    if (known !== undefined) return known;
  }
  return word.length < 3 ? undefined : KIND_WORDS_SHORTENED.get(word);
}

/** What is left of a kind word of four letters or more with one of them lost, where only one word is so. */
const KIND_WORDS_SHORTENED: ReadonlyMap<string, string> = new Map(
  [...KIND_WORDS]
    .filter((word) => word.length >= 4)
    .flatMap((word) =>
      [...word].map((_, i): [string, string] => [word.slice(0, i) + word.slice(i + 1), word]),
    )
    .filter(([short], _, all) => new Set(all.flatMap(([s, w]) => (s === short ? [w] : []))).size === 1),
);

/** What the lines say of kind and level, folded, misread words mended. */
export const kindText = (lines: readonly LineText[]): string =>
  lines
    .flatMap(({ folded }) => folded.match(/[\p{L}&]+/gu) ?? [])
    .map((word) => kindWord(word) ?? word)
    .join(' ');

/** Once the kind has been said, a line further down begins the title, be its first words those of a kind. */
function startsApart(kindLines: readonly LineText[], line: LineText): boolean {
  const last = kindLines.at(-1);
  const said = kindLines.some(({ folded }) => /\b(?:de tai|du an|nhiem vu|cap)\b/.test(folded));
  return (
    last !== undefined &&
    said &&
    (gapBetween(last, line) ?? 0) > 1 &&
    !/^(?:cap|de tai|du an|nhiem vu)\b/.test(line.folded)
  );
}

const isDateLine = (line: LineText): boolean =>
  line.text.length < 60 && DATE_LINE.test(line.folded) && !isLabelled(line) && !/\bso\b/.test(line.folded);

export function yearOfDateLine(line: LineText): { year: number; span: Span } | undefined {
  const span = line.match(DATE_LINE, 1);
  return span === undefined ? undefined : { year: Number(line.page.text.slice(span.start, span.end)), span };
}

function titleFrom(page: PageText, from: number): TextSpan | undefined {
  const first = page.lines[from];
  if (first === undefined || !canBeTitle(first)) return undefined;
  // "Đề tài:" alone on its line announces the title.
  if (/^(?:ten )?(?:de tai|du an|nhiem vu)\s*:?$/.test(first.folded)) return titleFrom(page, from + 1);
  const lines = [first];
  for (let i = from + 1; i < page.lines.length && i < from + MAX_TITLE_LINES; i++) {
    const [last, line] = [lines.at(-1) ?? first, page.lines[i]];
    if (line === undefined || !canBeTitle(line)) break;
    if (isOfDiacritics(line)) continue;
    if (line.isCapitals !== first.isCapitals) break;
    if ((gapBetween(last, line) ?? 0) > TITLE_GAP) break;
    if (!first.isCapitals && gapBetween(last, line) === undefined) break;
    lines.push(line);
  }
  const label = first.match(/^(?:ten )?(?:de tai|du an|nhiem vu)\s*[:“"]\s*/);
  const title = new TextSpan(
    page,
    lines.map(({ start, end }) => ({ start: start === first.start ? (label?.end ?? start) : start, end })),
  );
  return title.text.split(/\s+/).length >= MIN_TITLE_WORDS ? title : undefined;
}

/** The marks of a line of capitals, read as a line of their own: no word in it. */
const isOfDiacritics = ({ text }: LineText): boolean =>
  !(text.match(/\p{L}+/gu) ?? []).some(
    (word) => word.length > 3 || (word.length > 1 && isFoldedSyllable(word)),
  );

const canBeTitle = (line: LineText): boolean =>
  !isLabelled(line) &&
  !isDateLine(line) &&
  !FORM_HEADING.test(line.folded) &&
  !/^\(|^(?:ma so|so)\b[^:]{0,20}:/.test(line.folded);

function organisationsAbove(page: PageText, heading: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const line of page.lines.slice(0, heading)) {
    if (MOTTO.test(line.folded) || isLabelled(line) || !line.isCapitals || line.text.length > 110) continue;
    const open = spans.at(-1);
    if (ORGANISATION_HEADS.test(line.folded)) spans.push({ start: line.start, end: line.end });
    else if (open !== undefined && open.end + 2 >= line.start) open.end = line.end;
  }
  return spans;
}
