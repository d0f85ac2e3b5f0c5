import { totalmem } from 'node:os';
import type { Postings } from './postings.js';

/** An entry takes twelve bytes, and two more for each view that was asked for. */
const ENTRY_BYTES = 16;
/** Of all that is kept together: a hundredth of the machine's memory or so, and no more than a very large index can use. */
const MOST_ENTRIES = Math.min(16_000_000, machineMemory() / 64 / ENTRY_BYTES);
/** What keeping one takes beside its entries, in entries. */
const OVERHEAD = 10;

/**
 * Postings of segments as they were written: a segment never changes, and the words of one question are those of the next.
 * What is dead in them is still there. Those not asked for longest go first.
 */
export class PostingsCache {
  private readonly kept = new Map<string, Postings>();
  private entries = 0;

  constructor(private readonly most = MOST_ENTRIES) {}

  get(segment: number, key: number): Postings | undefined {
    const place = placeOf(segment, key);
    const found = this.kept.get(place);
    if (found) {
      this.kept.delete(place);
      this.kept.set(place, found);
    }
    return found;
  }

  set(segment: number, key: number, postings: Postings): void {
    const place = placeOf(segment, key);
    this.drop(place);
    this.kept.set(place, postings);
    this.entries += postings.length + OVERHEAD;
    for (const oldest of this.kept.keys()) {
      if (this.entries <= this.most) return;
      this.drop(oldest);
    }
  }

  private drop(place: string): void {
    const found = this.kept.get(place);
    if (!found) return;
    this.entries -= found.length + OVERHEAD;
    this.kept.delete(place);
  }
}

/** In bytes; in a container what that may take. */
function machineMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

const placeOf = (segment: number, key: number): string => `${String(segment)} ${String(key)}`;
