import type { Box } from '../../shared/geometry.js';
import type { BigramModel } from '../../text/bigram-model.js';
import { ALONE, LEAST_ERROR, WITH_RIVALS } from './fitted.js';
import { QUALITY_FACTS, qualityFacts, type QualityFacts } from './quality-facts.js';
import type { ReadLine } from '../recognition/recognised-lines.js';
import { lettersUnread } from '../recognition/unread-lines.js';

/**
 * The share of a page's letters that are likely to be right, 0–1, predicted from what was read (`qualityFacts`); better
 * with `pairs`, where the engine told candidates of its words. Letters of lines that could not be read are wrong. Undefined
 * without either.
 */
export function pageQuality(
  lines: readonly ReadLine[],
  language: string | null,
  unread: readonly Box[] = [],
  pairs?: BigramModel,
): number | undefined {
  const tellsCandidates = lines.some(({ words }) => words.some(({ candidates }) => candidates));
  const read = qualityFacts(lines, language, tellsCandidates ? pairs : undefined);
  const missing = lettersUnread(unread);
  if (!read) return missing === 0 ? undefined : 0;
  const weights: Partial<QualityFacts> = tellsCandidates && pairs ? WITH_RIVALS : ALONE;
  return (rightShare(read.facts, weights) * read.letters) / (read.letters + missing);
}

function rightShare(facts: QualityFacts, weights: Partial<QualityFacts>): number {
  const logarithm = QUALITY_FACTS.reduce((sum, name) => sum + (weights[name] ?? 0) * facts[name], 0);
  return 1 - Math.min(1, Math.max(0, Math.exp(logarithm) - LEAST_ERROR));
}
