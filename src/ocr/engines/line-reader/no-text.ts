import { COMMON_WORDS } from '../../../text/data/common-words.js';
import { isSyllable } from '../../../text/syllables.js';
import type { RecognisedLine } from '../../ocr-engine.js';

/** Below this a line is hardly ever text. */
const TEXT_CONFIDENCE = 0.4;
/** Above this it is text, whatever it says. */
const SURE = 0.65;

/** Whether a line was read into grain, a photograph or a drawing: with little confidence, and without any word. */
export function isNoText({ confidence, words }: RecognisedLine): boolean {
  if (confidence < TEXT_CONFIDENCE) return true;
  return confidence < SURE && !words.some(({ text }) => isWord(text));
}

function isWord(text: string): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
  if (/^\p{Nd}[\p{Nd}.,:/-]*$/u.test(bare)) return true;
  return bare.length > 2 && (isSyllable(bare) || COMMON_WORDS.en.has(bare) || COMMON_WORDS.fr.has(bare));
}
