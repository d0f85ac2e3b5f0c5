import type { TextLine } from '../../shared/page-text.js';
import { languageOf, type Language, type LanguageGuess } from '../../text/language.js';
import { middleOf, sharedWidth, textOf } from './page-layout.js';

/** A line says for itself what language it is in from so many letters on. */
const FEWEST_LETTERS = 25;
const FEWEST_WORDS = 6;
const SURE = 0.6;
/** Lines before and behind that are looked at with it. */
const AROUND = 2;

/** Marks the lines that are in another language than the page, by themselves and with their neighbours. */
export function withLanguages(lines: readonly TextLine[], page: string | null): readonly TextLine[] {
  const texts = lines.map(textOf);
  const guesses = texts.map((text) => (text.length >= FEWEST_LETTERS ? languageOf(text) : undefined));
  const own = guesses.map((guess) => guess && told(guess));
  return lines.map((line, i) => {
    const guess = guesses[i];
    if (!guess) return line;
    const alone = own[i];
    const language = isSure(guess) ? alone : told(languageOf(textAround(lines, texts, i)));
    if (language === undefined || language === page) return line;
    const isSo =
      alone === language || (alone === undefined && own[i - 1] === language && own[i + 1] === language);
    return isSo ? { ...line, language } : line;
  });
}

/** The line with those of its block before and behind it. */
function textAround(lines: readonly TextLine[], texts: readonly string[], i: number): string {
  let [first, last] = [i, i];
  while (i - first < AROUND && areNeighbours(lines[first], lines[first - 1])) first--;
  while (last - i < AROUND && areNeighbours(lines[last], lines[last + 1])) last++;
  return texts.slice(first, last + 1).join(' ');
}

function told({ language, toneless }: LanguageGuess): Language | undefined {
  return language === 'unknown' || language === 'other' || toneless ? undefined : language;
}

/** So many of its words tell that its neighbours need not be asked, as in a list of references. */
const isSure = ({ score, words }: LanguageGuess): boolean => words >= FEWEST_WORDS && score >= SURE;

/** Of one role and one block. */
function areNeighbours(a: TextLine | undefined, b: TextLine | undefined): boolean {
  if (!a || !b || a.role !== b.role || sharedWidth(a.box, b.box) <= 0) return false;
  return Math.abs(middleOf(a.box) - middleOf(b.box)) < 2 * Math.max(a.box[3], b.box[3]);
}
