import type { DocSet } from './doc-set.js';
import type { Leaf } from './ask-matcher.js';

/** The usual constants, and those of SQLite's FTS5. */
const K1 = 1.2;
const B = 0.75;
/** What stands in more than half of all documents still counts a little. */
const LEAST_IDF = 1e-6;

export interface Measure {
  /** Tokens of each document, by its number, and on average. */
  readonly sizes: Int32Array;
  readonly meanSize: number;
  readonly documents: number;
  /** What one occurrence counts of what a leaf says. */
  readonly unit: number;
}

/** Adds to `scores` what the leaves make each document of `wanted` worth. */
export function addBm25(
  leaves: readonly Leaf[],
  wanted: DocSet,
  { sizes, meanSize, documents, unit }: Measure,
  scores: Float64Array,
): void {
  for (const { docs, often, count } of leaves) {
    const idf = Math.max(LEAST_IDF, Math.log((documents - count + 0.5) / (count + 0.5)));
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] ?? 0;
      const frequency = (often[i] ?? 0) * unit;
      if (frequency === 0 || !wanted.has(doc)) continue;
      const length = K1 * (1 - B + (B * (sizes[doc] ?? 0)) / meanSize);
      scores[doc] = (scores[doc] ?? 0) + (idf * frequency * (K1 + 1)) / (frequency + length);
    }
  }
}
