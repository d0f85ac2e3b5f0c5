import { exactForm } from './normalise.js';
import type { PairCounts } from './bigram-model.js';
import { isSyllable } from './syllables.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Counts syllables and pairs of neighbours, line by line. Only white space may stand between two of a pair. */
export class SyllableCounter {
  private readonly ids = new Map<string, number>();
  private readonly singles: number[] = [];
  private readonly after: Map<number, number>[] = [];

  add(line: string): void {
    let [before, end]: [number | undefined, number] = [undefined, 0];
    const text = exactForm(line);
    for (const match of text.matchAll(WORD)) {
      const id = isSyllable(match[0]) ? this.idOf(match[0]) : undefined;
      const joined = text.slice(end, match.index).trim() === '';
      if (id !== undefined) this.singles[id] = (this.singles[id] ?? 0) + 1;
      if (id !== undefined && before !== undefined && joined) {
        const row = (this.after[before] ??= new Map<number, number>());
        row.set(id, (row.get(id) ?? 0) + 1);
      }
      before = id;
      end = match.index + match[0].length;
    }
  }

  /** What was counted, commonest syllable first; pairs seen fewer than `fewest` times are left out. */
  counts(fewest: number): PairCounts {
    const order = [...this.ids].sort(
      ([, a], [, b]) => (this.singles[b] ?? 0) - (this.singles[a] ?? 0) || a - b,
    );
    const places = new Map(order.map(([, id], place) => [id, place]));
    return {
      syllables: order.map(([syllable]) => syllable),
      singles: order.map(([, id]) => this.singles[id] ?? 0),
      after: order.map(([, id]) => {
        const kept = [...(this.after[id] ?? [])].filter(([, count]) => count >= fewest);
        return new Map(kept.map(([next, count]) => [places.get(next) ?? 0, count]));
      }),
    };
  }

  private idOf(syllable: string): number {
    const known = this.ids.get(syllable);
    if (known !== undefined) return known;
    this.ids.set(syllable, this.ids.size);
    this.singles.push(0);
    this.after.push(new Map());
    return this.ids.size - 1;
  }
}
