import { languageOf } from '../../text/language.js';
import { memoised } from '../../text/memoise.js';
import type { OcrLanguage } from './ocr-engine.js';

const SURE_ENOUGH = 0.35;

/** Each step of a page's reading asks this of the same text; pages are read side by side. */
const guessOf = memoised(languageOf, 8, 50_000);

/** The language a page turned out to be in, as kept with it; null when it is too short to tell. */
export function pageLanguage(text: string): string | null {
  const { language } = guessOf(text);
  return language === 'unknown' ? null : language;
}

/** Whether a page read as Vietnamese should be read again as English: its words say so. */
export function shouldReadAs(text: string): OcrLanguage | undefined {
  const { language, score } = guessOf(text);
  return language === 'en' && score >= SURE_ENOUGH ? 'en' : undefined;
}
