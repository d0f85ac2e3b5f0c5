import type { Box } from '../../shared/geometry.js';
import type { RecognisedLine, RecognisedPage } from '../recognition/ocr-engine.js';
import { mergeWords } from './merge-words.js';
import { resolveCandidates } from '../candidates/own-candidates.js';
import type { LanguageContext } from '../candidates/place-in-text.js';

/** Two boxes that share so much of what both cover are of the same line. */
const SAME_LINE = 0.6;
const NO_NEIGHBOURS = { before: undefined, after: undefined };

/**
 * A page as its reader has it after a second pass at it: what was read first is held against the other look, word by word,
 * as against a second-opinion recogniser. It stands unless the evidence is overwhelming: whole lines taken from the look that is
 * predicted to be better set as many words right, and one was spoiled for each ten. Lines stay as many as they were.
 */
export function seenAgain(
  page: RecognisedPage,
  again: RecognisedPage,
  languageContext: LanguageContext,
): RecognisedPage {
  const by = { first: page.engine, second: again.engine };
  const lines = page.lines.map((line) => {
    const words = resolveCandidates(line.words, languageContext, page.engine);
    const other = sameLine(line, again.lines);
    if (!other) return { ...line, words };
    const candidate = resolveCandidates(other.words, languageContext, again.engine);
    return { ...line, words: mergeWords(words, candidate, NO_NEIGHBOURS, languageContext, by) };
  });
  return { ...page, lines };
}

function sameLine({ box }: RecognisedLine, others: readonly RecognisedLine[]): RecognisedLine | undefined {
  let [best, most]: [RecognisedLine | undefined, number] = [undefined, SAME_LINE];
  for (const other of others) {
    const share = sharedArea(box, other.box);
    if (share >= most) [best, most] = [other, share];
  }
  return best;
}

/** What two boxes share, of what they cover together. */
function sharedArea([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (aw * ah + bw * bh - width * height);
}
