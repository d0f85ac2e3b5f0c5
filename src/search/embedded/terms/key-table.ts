import { placeOf, termKey } from './term-key.js';

const FIRST_PLACES = 1 << 14;
/** No fuller than this, so that a place is found at once. */
const FULLEST = 0.5;

/** Numbers the terms that it meets, from 0: an open table of their keys. */
export class KeyTable {
  private keys = new Float64Array(FIRST_PLACES / 2);
  /** By place the number of the term there, and one more. */
  private places = new Int32Array(FIRST_PLACES);
  private count = 0;

  get size(): number {
    return this.count;
  }

  keyOf(id: number): number {
    return this.keys[id] ?? 0;
  }

  /** Of the token that stands there; a new number where it was not met before. */
  idOf(text: string, start: number, end: number): number {
    const key = termKey(text, start, end);
    const place = this.placeFor(key);
    const there = this.places[place] ?? 0;
    if (there > 0) return there - 1;
    const id = this.count++;
    this.keys[id] = key;
    this.places[place] = id + 1;
    if (this.count > this.places.length * FULLEST - 1) this.grow();
    return id;
  }

  /** The numbers of all terms, in the order of their keys. */
  idsByKey(): Int32Array {
    const sorted = this.keys.slice(0, this.count).sort();
    return Int32Array.from(sorted, (key) => (this.places[this.placeFor(key)] ?? 0) - 1);
  }

  /** Where a key stands, or the free place where it would. */
  private placeFor(key: number): number {
    const mask = this.places.length - 1;
    let place = placeOf(key, this.places.length);
    for (;;) {
      const there = this.places[place] ?? 0;
      if (there === 0 || this.keys[there - 1] === key) return place;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.places = new Int32Array(this.places.length * 2);
    for (let id = 0; id < this.count; id++) this.places[this.placeFor(this.keyOf(id))] = id + 1;
  }
}
