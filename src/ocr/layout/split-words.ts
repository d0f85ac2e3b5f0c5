import type { TextLine } from '../../shared/page-text.js';
import { exactForm, foldedForm } from '../../text/normalise.js';
import { isFoldedSyllable, isSyllable } from '../../text/syllables.js';

/** Small letters, but for the first, then a hyphen: no codes, no numbers, no words that have a hyphen already. */
const HEAD = /^[("“‘[]?(?<letters>\p{L}\p{Ll}+)(?<hyphen>[-\u00ad\u2010])$/u;
const TAIL = /^(?<letters>\p{Ll}{2,})[.,;:!?)”"’\]…]*$/u;

/** “pre- and post-harvest”; “peut-être”, “dit-il”; “ninety-four”, “land-based”: the hyphen is the word's own. */
const OWN_HYPHEN_BEFORE = set(
  'and or to und oder et ou và hoặc être il elle ils elles on je tu nous vous ce là ci même mêmes dire aller ' +
    'one two three four five six seven eight nine based free like known scale term time type level specific made ' +
    'year old off up out down in dependent resistant induced treated rich poor quality vingt dix deux trois quatre ' +
    'cinq sept huit neuf',
);
const OWN_HYPHEN_BEHIND = set(
  'twenty thirty forty fifty sixty seventy eighty ninety self well high low long short half full two three four ' +
    'five six seven eight nine ten non quatre vingt trente quarante cinquante soixante peut est dit chef',
);

/** “nine-teen”, but “nine-year”. */
const NUMERAL_ENDS = set('teen teenth ty tieth');

/** Marks the lines whose last word goes on in the next, where that is sure; what is unsure stays as printed. */
export function withSplitWords(lines: readonly TextLine[], page: string | null): readonly TextLine[] {
  const printed = new Set(lines.flatMap(({ words }) => words.map(({ text }) => bare(text))));
  return lines.map(({ continues: _continues, ...line }, i): TextLine => {
    const next = lines[i + 1];
    const [head, tail] = [line.words.at(-1)?.text, next?.words[0]?.text];
    if (head === undefined || tail === undefined || line.role !== next?.role || line.role === 'table')
      return line;
    const language = line.language ?? page;
    return isOneWord(head, tail, language, printed) ? { ...line, continues: true } : line;
  });
}

/** `printed`: the other words of the page, which may show how this one is written. */
export function isOneWord(
  head: string,
  tail: string,
  language: string | null,
  printed: ReadonlySet<string> = new Set(),
): boolean {
  const before = HEAD.exec(head)?.groups;
  const behind = TAIL.exec(tail)?.groups?.['letters'];
  const letters = before?.['letters'];
  if (letters === undefined || behind === undefined) return false;
  const [a, b] = [letters.toLowerCase(), behind.toLowerCase()];
  if (before?.['hyphen'] === '\u00ad' || printed.has(a + b) || NUMERAL_ENDS.has(b)) return true;
  if (printed.has(`${a}-${b}`) || OWN_HYPHEN_BEFORE.has(b) || OWN_HYPHEN_BEHIND.has(a)) return false;
  const isVietnamese = [a, b].every((piece) => isFoldedSyllable(foldedForm(piece)));
  if (language === 'vi') return isSyllable(exactForm(a + b)) || !isVietnamese;
  return true;
}

const bare = (text: string): string => text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
