import type { Box } from '../../shared/geometry.js';
import type { RecognisedLine, RecognisedPage } from '../recognition/ocr-engine.js';
import { pageQuality } from '../quality/page-quality.js';
import { mergeReadings } from './merge-readings.js';
import { settleRivals } from '../candidates/own-candidates.js';
import type { Tongue } from '../candidates/place-in-text.js';

/** Two boxes that share so much of what both cover are of the same line. */
const SAME_LINE = 0.6;
const NO_NEIGHBOURS = { before: undefined, after: undefined };

/**
 * A page as its reader has it after another look at it: where a line was read twice, the reading with fewer wrong letters
 * foretold is the one that the other is held against, word by word. Lines stay as many as they were, in their order.
 */
export function seenAgain(page: RecognisedPage, again: RecognisedPage, tongue: Tongue): RecognisedPage {
  const by = { first: page.engine, second: again.engine };
  const lines = page.lines.map((line) => {
    const other = sameLine(line, again.lines);
    const [better, worse] =
      other && quality(other, tongue) > quality(line, tongue) ? [other, line] : [line, other];
    const words = settleRivals(better.words, tongue, page.engine);
    if (!worse) return { ...better, words };
    const rival = settleRivals(worse.words, tongue, again.engine);
    return { ...better, words: mergeReadings(words, rival, NO_NEIGHBOURS, tongue, by) };
  });
  return { ...page, lines };
}

const quality = (line: RecognisedLine, { vietnamese, pairs }: Tongue): number =>
  pageQuality([line], vietnamese ? 'vi' : null, [], pairs) ?? 0;

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
