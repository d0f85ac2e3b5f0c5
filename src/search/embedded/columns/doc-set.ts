/** A set of documents by their numbers in the index, a bit each. What changes it changes it in place and returns it. */
export class DocSet {
  private readonly words: Uint32Array;

  /** For documents below this number. */
  constructor(readonly size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  static of(docs: Iterable<number>, size: number): DocSet {
    const set = new DocSet(size);
    for (const doc of docs) set.add(doc);
    return set;
  }

  has(doc: number): boolean {
    return ((this.words[doc >>> 5] ?? 0) & (1 << (doc & 31))) !== 0;
  }

  add(doc: number): this {
    const at = doc >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (doc & 31));
    return this;
  }

  delete(doc: number): this {
    const at = doc >>> 5;
    this.words[at] = (this.words[at] ?? 0) & ~(1 << (doc & 31));
    return this;
  }

  and(other: DocSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
    return this;
  }

  or(other: DocSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
    return this;
  }

  without(other: DocSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & ~(other.words[i] ?? 0);
    return this;
  }

  copy(): DocSet {
    const copy = new DocSet(this.size);
    copy.words.set(this.words);
    return copy;
  }

  get count(): number {
    let count = 0;
    for (let i = 0; i < this.words.length; i++) {
      let bits = this.words[i] ?? 0;
      bits -= (bits >>> 1) & 0x55555555;
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
      count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** In ascending order. */
  forEach(look: (doc: number) => void): void {
    for (let i = 0; i < this.words.length; i++) {
      for (let bits = this.words[i] ?? 0; bits !== 0; bits &= bits - 1)
        look(i * 32 + 31 - Math.clz32(bits & -bits));
    }
  }

  toArray(): number[] {
    const docs: number[] = [];
    this.forEach((doc) => docs.push(doc));
    return docs;
  }
}
