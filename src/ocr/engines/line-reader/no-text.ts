import { COMMON_WORDS } from '../../../text/data/common-words.js';
import { isSyllable } from '../../../text/syllables.js';
import type { RecognisedLine } from '../../recognition/ocr-engine.js';
import type { TextRow } from '../../imaging/shapes.js';

/** Below this a line is hardly ever text. */
const TEXT_CONFIDENCE = 0.4;
/** Above this it is text, whatever it says. */
const SURE = 0.65;

/** Whether a line was read into noise, a photograph or a drawing: with little confidence, and without any word. */
export function isNoText({ confidence, words }: RecognisedLine): boolean {
  if (confidence < TEXT_CONFIDENCE) return true;
  return confidence < SURE && !words.some(({ text }) => isWord(text));
}

/** In a photograph or in noise the network sees fewer letters, with less confidence, in fewer pieces of ink. */
const LEAST_CONFIDENCE = 0.3;
const FEWEST_LETTERS = 20;
const FEWEST_PIECES = 8;

/** Whether what passes for no text is a line of text after all, only too small, faint or worn to be read. */
export function isUnread({ parts }: TextRow, line: RecognisedLine): boolean {
  if (!isNoText(line) || line.confidence < LEAST_CONFIDENCE || parts.length < FEWEST_PIECES) return false;
  const read = line.words.map(({ text }) => text).join('');
  return (read.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST_LETTERS;
}

function isWord(text: string): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
  if (/^\p{Nd}[\p{Nd}.,:/-]*$/u.test(bare)) return true;
  return bare.length > 2 && (isSyllable(bare) || COMMON_WORDS.en.has(bare) || COMMON_WORDS.fr.has(bare));
}
