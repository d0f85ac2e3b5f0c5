import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decodePairs } from '../../src/text/bigram-file.js';
import type { PairCounts } from '../../src/text/bigram-model.js';
import type { Random } from '../../test/corpus/random.js';

/**
 * Sentences that say nothing but sound like an administration: a walk over the pairs of syllables of the laws. They
 * give every common syllable its real share of a text ("tra" of "kiểm tra", "cá" of "cá nhân").
 */
export class LawProse {
  private readonly counts: PairCounts;
  private readonly starts: readonly number[];

  constructor(path = 'models/bigram-model/bigrams.br') {
    this.counts = decodePairs(brotliDecompressSync(readFileSync(path)));
    const common = [...this.counts.singles.entries()].sort(([, a], [, b]) => b - a).slice(0, 400);
    this.starts = common.map(([id]) => id);
  }

  /** Sentences of 12 to 28 syllables, until there are `syllables` of them. */
  paragraph(random: Random, syllables: number): string {
    const sentences: string[] = [];
    for (let length = 0; length < syllables;) {
      const words = this.walk(random, random.whole(12, 28));
      length += words.length;
      const text = words.join(' ');
      sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
    }
    return sentences.join(' ');
  }

  private walk(random: Random, length: number): string[] {
    const words: string[] = [];
    let at = random.pick(this.starts);
    while (words.length < length) {
      words.push(this.counts.syllables[at] ?? '');
      at = this.next(at, random) ?? random.pick(this.starts);
    }
    return words;
  }

  private next(at: number, random: Random): number | undefined {
    const row = this.counts.after[at];
    if (!row) return undefined;
    let sum = 0;
    for (const count of row.values()) sum += count;
    let rest = random.next() * sum;
    for (const [id, count] of row) {
      rest -= count;
      if (rest < 0) return id;
    }
    return undefined;
  }
}
