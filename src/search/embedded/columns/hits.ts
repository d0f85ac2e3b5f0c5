import type { DocSet } from './doc-set.js';
import type { OutsideFilter } from './filter-sets.js';

/** Which pages of a hit may be read. */
export const BODY = { none: 0, open: 1, whole: 2 } as const;

/** What a question found: by document number its score, which step found it, and which filters it falls outside of. */
export class Hits {
  readonly docs: number[] = [];
  readonly scores: Float64Array;
  private readonly tiers: Uint8Array;
  private readonly bodies: Uint8Array;
  private readonly masks: Uint16Array;
  private inside = 0;

  constructor(
    size: number,
    private readonly filters: readonly OutsideFilter[],
  ) {
    this.scores = new Float64Array(size);
    this.tiers = new Uint8Array(size);
    this.bodies = new Uint8Array(size);
    this.masks = new Uint16Array(size);
  }

  /** Hits that meet every filter. */
  get total(): number {
    return this.inside;
  }

  /** The step that found it, from 1; 0 for what was not found. */
  tierOf(doc: number): number {
    return this.tiers[doc] ?? 0;
  }

  bodyOf(doc: number): number {
    return this.bodies[doc] ?? 0;
  }

  /** The sum of the bits of all filters that it falls outside of. */
  maskOf(doc: number): number {
    return this.masks[doc] ?? 0;
  }

  /** What was found before keeps its step, and the better of its scores where the step is the same. */
  add(doc: number, tier: number, body: number, score: number): void {
    if (this.tiers[doc] === 0) {
      this.docs.push(doc);
      this.tiers[doc] = tier;
      this.bodies[doc] = body;
      this.scores[doc] = score;
      const mask = this.filters.reduce((sum, { bit, inside }) => sum + (inside.has(doc) ? 0 : bit), 0);
      this.masks[doc] = mask;
      if (mask === 0) this.inside++;
    } else if (this.tiers[doc] === tier) {
      this.scores[doc] = Math.max(this.scores[doc] ?? 0, score);
    }
  }

  /** Those of one right to pages. */
  collect(set: DocSet, body: number): DocSet {
    for (const doc of this.docs) if (this.bodies[doc] === body) set.add(doc);
    return set;
  }

  clear(): void {
    for (const doc of this.docs) this.tiers[doc] = this.scores[doc] = 0;
    this.docs.length = 0;
    this.inside = 0;
  }
}
