/** Where an object stands: at an offset of the file, or packed into an object stream. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number };

/** The entries of all revisions; the newest, which is added first, wins. */
export class XrefEntries {
  /** Offset, or −(object stream), or 0 for free: one number an object keeps large files small in memory. */
  private readonly entries = new Map<number, number>();

  add(object: number, entry: XrefEntry): void {
    if (this.entries.has(object)) return;
    this.entries.set(
      object,
      entry.kind === 'offset' ? entry.offset : entry.kind === 'packed' ? -entry.stream : 0,
    );
  }

  get(object: number): XrefEntry {
    const place = this.entries.get(object) ?? 0;
    if (place === 0) return { kind: 'free' };
    return place > 0 ? { kind: 'offset', offset: place } : { kind: 'packed', stream: -place };
  }

  /** The numbers of all objects that are not free. */
  *used(): Generator<number> {
    for (const [object, place] of this.entries) if (place !== 0) yield object;
  }

  /** The first number that no object has. */
  get next(): number {
    let last = 0;
    for (const object of this.entries.keys()) if (object > last) last = object;
    return last + 1;
  }
}
