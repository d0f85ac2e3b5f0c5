import { sectionOpenedBy } from './sections.js';

/** A sentence as it stands in a page's text, line breaks included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A full stop behind one of these ends no sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:TS|ThS|PGS|GS|KS|CN|BS|TP|Tp|tr|Tr|vd|Vd|NXB|St|Mr|Mrs|Dr|Prof|Fig|No|Nos|Vol|vs|cf|al|e\.g|i\.e|ca|approx|Co|Ltd|Inc|\p{Lu})$/u;
const LIST_HEAD = /^\s*(?:[-–•*+▪]\s|\(?[a-zđ0-9]{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|\[\d+\])/u;
const MAX_LENGTH = 900;

/** Sentences of a page: lines run on, unless a heading, a list item or a table row stands between. */
export function sentencesOf(text: string): Sentence[] {
  return paragraphsOf(text).flatMap((paragraph) => splitParagraph(text, paragraph));
}

function paragraphsOf(text: string): Sentence[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  let above = '';
  for (const line of text.split('\n')) {
    const open = paragraphs.at(-1);
    if (open !== undefined && runsOn(above, line)) open.end = start + line.length;
    else paragraphs.push({ start, end: start + line.length });
    above = line;
    start += line.length + 1;
  }
  return paragraphs;
}

function runsOn(above: string, line: string): boolean {
  if (above.trim() === '' || line.trim() === '' || LIST_HEAD.test(line)) return false;
  if (isHeading(above) || isHeading(line) || sectionOpenedBy(above) !== undefined) return false;
  const ends = /[.!?…:;”"]\s*$/.test(above);
  // Behind a full stop a new line that opens with a capital may go on with the paragraph: no matter, it is a
  // sentence of its own either way.
  return !ends || /^\s*\p{Ll}/u.test(line);
}

const isHeading = (line: string): boolean => {
  const bare = line.trim();
  if (bare.length < 3 || bare.length > 119 || bare !== bare.toUpperCase()) return false;
  // `… dưới ngưỡng của | QCVN 19:2009/BTNMT.`: a code alone in a line is the end of a sentence.
  const words = bare.match(/(?<![\p{L}\d:/])\p{Lu}{2,}(?![\p{L}\d:/])/gu) ?? [];
  return words.length > 1 || (words.length === 1 && !/[\d.;,]/.test(bare));
};

function splitParagraph(text: string, { start, end }: Sentence): Sentence[] {
  const sentences: Sentence[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!isEnd(text, i, end)) continue;
    push(sentences, text, from, i + 1);
    from = i + 1;
  }
  push(sentences, text, from, end);
  return sentences;
}

function isEnd(text: string, at: number, end: number): boolean {
  const sign = text[at] ?? '';
  if (!'.!?;'.includes(sign)) return false;
  const rest = text.slice(at + 1, Math.min(end, at + 12));
  if (sign === ';') return /^\s/.test(rest);
  if (sign === '.' && ABBREVIATIONS.test(text.slice(Math.max(0, at - 8), at))) return false;
  return rest === '' || /^["”')\]]?\s+["“(]?[\p{Lu}\d]/u.test(rest) || /^["”')\]]?\s*$/.test(rest);
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  const bare = slice.trim();
  if (bare.length < 8 || bare.length > MAX_LENGTH) return;
  const from = start + slice.length - slice.trimStart().length;
  sentences.push({ start: from, end: from + bare.length });
}
