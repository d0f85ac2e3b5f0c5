import type { Box } from '../../shared/geometry.js';
import type { SyllablePairs } from '../../text/bigram-model.js';
import { QUALITY_FACTS, qualityFacts, type QualityFacts } from './quality-facts.js';
import type { ReadLine } from '../recognition/recognised-lines.js';
import { lettersUnread } from '../recognition/unread-lines.js';

/**
 * A page below this quality may well have more than one wrong letter in ten, and should be read again or looked at.
 * A little more than nine tenths: a prediction is drawn to the middle, and a poor page missed costs more than a good one
 * seen.
 */
export const POOR_QUALITY = 0.93;

/**
 * The share of a page's letters that are likely to be right, 0–1, foretold from what was read (`qualityFacts`); better
 * with `pairs`, where the engine told rivals of its words. Letters of lines that could not be read are wrong. Undefined
 * without either.
 */
export function pageQuality(
  lines: readonly ReadLine[],
  language: string | null,
  unread: readonly Box[] = [],
  pairs?: SyllablePairs,
): number | undefined {
  const tellsRivals = lines.some(({ words }) => words.some(({ rivals }) => rivals));
  const read = qualityFacts(lines, language, tellsRivals ? pairs : undefined);
  const missing = lettersUnread(unread);
  if (!read) return missing === 0 ? undefined : 0;
  const weights = tellsRivals && pairs ? WITH_RIVALS : ALONE;
  return (rightShare(read.facts, weights) * read.letters) / (read.letters + missing);
}

function rightShare(facts: QualityFacts, weights: Partial<QualityFacts>): number {
  const logarithm = QUALITY_FACTS.reduce((sum, name) => sum + (weights[name] ?? 0) * facts[name], 0);
  return 1 - Math.min(1, Math.max(0, Math.exp(logarithm) - LEAST_ERROR));
}

/**
 * Fitted to the logarithm of the errors that are left in the text that stands, after all further readings, by
 * `npm run bench -- reading --half tune --fit`: the line reader's own.
 */
const WITH_RIVALS: QualityFacts = {
  constant: 1.73,
  unsure: 1.24,
  hardlySure: 1.15,
  odd: 0.48,
  lineUnsure: 0.22,
  rivalled: 0.5,
  likelierOther: -1.82,
  syllables: -0.61,
};
/** Of readers that tell no rivals, roughly; the third way chooses by it among readings of whatever reader. */
const ALONE: Partial<QualityFacts> = { constant: -0.94, unsure: 1.41, odd: 2.92, hardlySure: 1.87 };
/** What is left of the surest page. */
export const LEAST_ERROR = 0.003;
