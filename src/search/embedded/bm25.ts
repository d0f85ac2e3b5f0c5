import type { DocSet } from './columns/doc-set.js';
import type { QueryTerm } from './node-matcher.js';

/** The usual constants. */
const K1 = 1.2;
const B = 0.75;

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
  queryTerms: readonly QueryTerm[],
  wanted: DocSet,
  { sizes, meanSize, documents, unit }: Measure,
  scores: Float64Array,
): void {
  for (const { pieces, count } of queryTerms) {
    // as Lucene has it: what stands in most documents still counts a little, in a small collection above all
    const idf = Math.log(1 + (documents - count + 0.5) / (count + 0.5));
    for (const { docs, termFrequency } of pieces)
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i] ?? 0;
        const frequency = (termFrequency[i] ?? 0) * unit;
        if (frequency === 0 || !wanted.has(doc)) continue;
        const length = K1 * (1 - B + (B * (sizes[doc] ?? 0)) / meanSize);
        scores[doc] = (scores[doc] ?? 0) + (idf * frequency * (K1 + 1)) / (frequency + length);
      }
  }
}
