import { foldedForm } from './normalise.js';

/**
 * How often Vietnamese syllables and pairs of neighbouring syllables occur: a small language model. Syllables are in
 * exact form (`exactForm`). Likelihoods are natural logarithms; a pair never seen falls back to how common its second
 * syllable is, a syllable never seen to a small share that all such share.
 */
export class BigramModel {
  private readonly ids: ReadonlyMap<string, number>;
  private readonly byLetters: ReadonlyMap<string, readonly string[]>;
  private readonly total: number;
  private readonly kindsAfter: Uint32Array;
  private readonly sumAfter: Float64Array;

  constructor(private readonly counts: PairCounts) {
    this.ids = new Map(counts.syllables.map((syllable, id) => [syllable, id]));
    this.byLetters = groupedByLetters(counts.syllables);
    this.total = counts.singles.reduce((sum, count) => sum + count, 0);
    this.kindsAfter = Uint32Array.from(counts.after, ({ size }) => size);
    this.sumAfter = Float64Array.from(counts.after, (after) => sumOf(after.values()));
  }

  knows(syllable: string): boolean {
    return this.ids.has(syllable);
  }

  /** How likely `syllable` stands in any place. */
  likelihood(syllable: string): number {
    return Math.log(this.share(this.ids.get(syllable)));
  }

  /** How likely `syllable` follows `before`; anywhere, where that is unknown. */
  likelihoodAfter(before: string | undefined, syllable: string): number {
    const first = before === undefined ? undefined : this.ids.get(before);
    const second = this.ids.get(syllable);
    if (first === undefined) return Math.log(this.share(second));
    // Witten and Bell: the more kinds have followed a syllable, the likelier one not seen yet.
    const [kinds, sum] = [this.kindsAfter[first] ?? 0, this.sumAfter[first] ?? 0];
    const seen = second === undefined ? 0 : (this.counts.after[first]?.get(second) ?? 0);
    return Math.log((seen + (kinds + 1) * this.share(second)) / (sum + kinds + 1));
  }

  /** How likely `syllable` stands between its neighbours, either of which may be missing or no syllable. */
  likelihoodBetween(before: string | undefined, syllable: string, after: string | undefined): number {
    const next = after !== undefined && this.knows(after) ? this.likelihoodAfter(syllable, after) : 0;
    return this.likelihoodAfter(before, syllable) + next;
  }

  /** How much likelier `syllable` is between these neighbours than anywhere; 0 where none of them is known. */
  support(before: string | undefined, syllable: string, after: string | undefined): number {
    const left = before !== undefined && this.knows(before);
    const right = after !== undefined && this.knows(after);
    const fromLeft = left ? this.likelihoodAfter(before, syllable) - this.likelihood(syllable) : 0;
    const fromRight = right ? this.likelihoodAfter(syllable, after) - this.likelihood(after) : 0;
    return fromLeft + fromRight;
  }

  /** The known syllables that differ from a word in nothing but their marks; the word itself not among them. */
  otherDiacritics(word: string): readonly string[] {
    return (this.byLetters.get(foldedForm(word)) ?? []).filter((other) => other !== word);
  }

  private share(id: number | undefined): number {
    const seen = id === undefined ? UNSEEN : (this.counts.singles[id] ?? UNSEEN);
    return seen / this.total;
  }
}

/** As if seen so often. */
const UNSEEN = 0.2;

export interface PairCounts {
  readonly syllables: readonly string[];
  readonly singles: readonly number[];
  /** For each syllable, by id: how often each other followed it. */
  readonly after: readonly ReadonlyMap<number, number>[];
}

function groupedByLetters(syllables: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const syllable of syllables) {
    const letters = foldedForm(syllable);
    const group = groups.get(letters);
    if (group) group.push(syllable);
    else groups.set(letters, [syllable]);
  }
  return groups;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
