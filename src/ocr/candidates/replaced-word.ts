import type { TextWord } from '../../shared/page-text.js';

/** What nobody read as it stands is no surer than this, however sure the evidence for it. */
const SUREST = 0.8;

/**
 * A word in the place of what was read there: less sure than what was read, than the evidence for it and than any word
 * that was read so. What was read is kept beside it.
 */
export function replacedWord(word: TextWord, text: string, likely: number, by: string): TextWord {
  const { readAs = word.text, ...read } = word;
  return {
    ...read,
    text,
    confidence: Math.min(read.confidence, likely, SUREST),
    ...(readAs === text ? {} : { readAs }),
    alternatives: [...(read.alternatives ?? []).filter((one) => one.text !== text), { text: word.text, by }],
  };
}
