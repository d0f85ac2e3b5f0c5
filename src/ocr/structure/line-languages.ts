import type { TextLine } from '../../shared/page-text.js';
import { languageOf, type Language } from '../../text/language.js';
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
  const own = texts.map((text) => (text.length >= FEWEST_LETTERS ? told(text) : undefined));
  const around = lines.map((_, i) => {
    const block = [i];
    for (const step of [-1, 1]) {
      for (let at = i; Math.abs(at - i) < AROUND && areNeighbours(lines[at], lines[at + step]); at += step)
        block.push(at + step);
    }
    return told(
      block
        .sort((a, b) => a - b)
        .map((at) => texts[at])
        .join(' '),
    );
  });
  return lines.map((line, i) => {
    if ((texts[i]?.length ?? 0) < FEWEST_LETTERS) return line;
    const [alone, amid] = [own[i], around[i]];
    const language = isSure(texts[i] ?? '') ? alone : amid;
    if (language === undefined || language === page) return line;
    const isSo =
      alone === language || (alone === undefined && own[i - 1] === language && own[i + 1] === language);
    return isSo ? { ...line, language } : line;
  });
}

function told(text: string): Language | undefined {
  const { language, toneless } = languageOf(text);
  return language === 'unknown' || language === 'other' || toneless ? undefined : language;
}

/** So many of its words tell that its neighbours need not be asked, as in a list of references. */
function isSure(text: string): boolean {
  const { score, words } = languageOf(text);
  return words >= FEWEST_WORDS && score >= SURE;
}

/** Of one role and one block. */
function areNeighbours(a: TextLine | undefined, b: TextLine | undefined): boolean {
  if (!a || !b || a.role !== b.role || sharedWidth(a.box, b.box) <= 0) return false;
  return Math.abs(middleOf(a.box) - middleOf(b.box)) < 2 * Math.max(a.box[3], b.box[3]);
}
