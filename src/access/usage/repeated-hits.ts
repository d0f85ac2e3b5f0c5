import { createHash, randomBytes } from 'node:crypto';

/** COUNTER Code of Practice 5.1, section 7.2: clicks on the same thing within 30 seconds are one. */
export const DOUBLE_CLICK_MS = 30_000;
const MOST_KEPT = 100_000;

export interface Hit {
  readonly visitor: string;
  readonly documentId: string;
  readonly kind: string;
}

/**
 * Tells the first of several clicks. A visitor is known by a hash under a salt that is drawn anew each day and never
 * leaves the memory; half a minute later nothing of them is left.
 */
export class RepeatedHits {
  private readonly seen = new Map<string, number>();
  private day = '';
  private salt = randomBytes(16);

  /** Whether this hit, at `at` milliseconds on calendar date `day`, repeats one of the last 30 seconds. */
  repeats({ visitor, documentId, kind }: Hit, at: number, day: string): boolean {
    if (day !== this.day) {
      this.day = day;
      this.salt = randomBytes(16);
      this.seen.clear();
    }
    this.forget(at);
    const key = createHash('sha256')
      .update(this.salt)
      .update(`${visitor}\n${documentId}\n${kind}`)
      .digest('base64');
    const before = this.seen.get(key);
    this.seen.delete(key); // behind all others: the map stays in order of time
    this.seen.set(key, at);
    return before !== undefined && at - before < DOUBLE_CLICK_MS;
  }

  get kept(): number {
    return this.seen.size;
  }

  private forget(at: number): void {
    for (const [key, time] of this.seen) {
      if (at - time < DOUBLE_CLICK_MS && this.seen.size < MOST_KEPT) return;
      this.seen.delete(key);
    }
  }
}
