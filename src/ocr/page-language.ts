import { languageOf } from '../text/language.js';
import type { OcrLanguage } from './ocr-engine.js';

const SURE_ENOUGH = 0.35;

/** The language a page turned out to be in, as kept with it; null when it is too short to tell. */
export function pageLanguage(text: string): string | null {
  const { language } = languageOf(text);
  return language === 'unknown' ? null : language;
}

/** Whether a page read as Vietnamese should be read again as English: its words say so. */
export function shouldReadAs(text: string): OcrLanguage | undefined {
  const { language, score } = languageOf(text);
  return language === 'en' && score >= SURE_ENOUGH ? 'en' : undefined;
}
