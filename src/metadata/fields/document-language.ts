import { languageOf } from '../../text/language.js';
import type { DocumentView, FieldSuggestion } from '../page/description-reader.js';
import { PageText } from '../page/page-text.js';
import { suggest } from '../page/suggest.js';

/** The language most of the words are in, over all the pages seen; the first page that is in it is quoted. */
export function documentLanguageOf(document: DocumentView): FieldSuggestion[] {
  const guesses = document.pages.map((page) => ({ page, guess: languageOf(page.text) }));
  const words = new Map<string, number>();
  for (const { guess } of guesses) {
    if (guess.language === 'unknown' || guess.language === 'other') continue;
    words.set(guess.language, (words.get(guess.language) ?? 0) + guess.words);
  }
  const total = guesses.reduce((sum, { guess }) => sum + guess.words, 0);
  const [language, count] = [...words].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (language === undefined || count === undefined || count < total / 2) return [];
  const example = guesses.find(({ guess }) => guess.language === language);
  const page = example && new PageText(example.page);
  const line = page && [...page.lines].sort((a, b) => b.text.length - a.text.length)[0];
  if (page === undefined || line === undefined) return [];
  const confidence = Math.round(Math.min(0.99, 0.5 + count / total / 2) * 100) / 100;
  return [suggest('language', page, line, 'derived:words', confidence, language)];
}
