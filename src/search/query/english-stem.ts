import { stemmer } from 'stemmer';
import { isFoldedSyllable } from '../../text/syllables.js';

const LETTERS = /^[a-z]{3,}$/;
const known = new Map<string, string>();
const KNOWN_LIMIT = 50_000;

/** The token under which a word of an English text is found whatever its ending (Porter). `__` begins no pair. */
export function stemToken(word: string): string | undefined {
  if (!LETTERS.test(word)) return undefined;
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const token = `__${stemmer(word)}`;
  known.set(word, token);
  return token;
}

/** Of a word that somebody asks for: what may be a Vietnamese syllable (`can`, `pan`) is left as it is. */
export const askedStem = (word: string): string | undefined =>
  isFoldedSyllable(word) ? undefined : stemToken(word);

export const isEnglish = (language: string | undefined): boolean => language?.split('-', 1)[0] === 'en';
