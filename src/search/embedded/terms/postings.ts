import type { DocSet } from '../columns/doc-set.js';
import { ByteReader, ByteWriter } from './byte-writer.js';

const MOST = 0xffff;
const DOC_BYTES = 4;
const COUNT_BYTES = 2;
const ENTRY_BYTES = DOC_BYTES + 4 * COUNT_BYTES;

/** How much of a document a reader looks into: all of it, all but withheld pages, the record alone. */
export type View = 'whole' | 'open' | 'record';

/** The documents that hold one token, in order, with how often they do: columns side by side. */
export class Postings {
  private inWhole: Uint16Array | undefined;
  private inOpen: Uint16Array | undefined;

  private constructor(
    readonly docs: Int32Array,
    /** In the whole record, in pages that everybody with the body right may read, in withheld ones. */
    readonly record: Uint16Array,
    readonly open: Uint16Array,
    readonly withheld: Uint16Array,
    /** In the parts of the record, each times its weight, in halves. */
    readonly recordScore: Uint16Array,
  ) {}

  /** All columns in one piece of memory: of many small pieces the collector of garbage would have to know each. */
  static ofSize(size: number): Postings {
    const memory = new ArrayBuffer(size * ENTRY_BYTES);
    const column = (n: number): Uint16Array =>
      new Uint16Array(memory, size * (DOC_BYTES + n * COUNT_BYTES), size);
    return new Postings(new Int32Array(memory, 0, size), column(0), column(1), column(2), column(3));
  }

  static readonly NONE = Postings.ofSize(0);

  get length(): number {
    return this.docs.length;
  }

  /** Beside `docs`: how often in what a reader looks into. Not to be asked while entries are still being written. */
  termFrequency(view: View): Uint16Array {
    if (view === 'record') return this.record;
    if (view === 'whole') return (this.inWhole ??= added(this.record, this.open, this.withheld));
    return (this.inOpen ??= added(this.record, this.open));
  }

  /** Adds what an entry of others says to one of these. */
  add(at: number, from: Postings, i: number): void {
    for (const column of ['record', 'open', 'withheld', 'recordScore'] as const)
      this[column][at] = Math.min(MOST, (this[column][at] ?? 0) + (from[column][i] ?? 0));
  }

  /** Entries of others, as they are, in the place of these. */
  take(at: number, from: Postings, start: number, end: number): void {
    this.docs.set(from.docs.subarray(start, end), at);
    for (const column of ['record', 'open', 'withheld', 'recordScore'] as const)
      this[column].set(from[column].subarray(start, end), at);
  }

  /** The first of these, in no more memory than they take. */
  fitted(length: number): Postings {
    const first = Postings.ofSize(length);
    first.take(0, this, 0, length);
    return first;
  }

  /** The first of these, in the memory of all. */
  slice(length: number): Postings {
    return new Postings(
      this.docs.subarray(0, length),
      this.record.subarray(0, length),
      this.open.subarray(0, length),
      this.withheld.subarray(0, length),
      this.recordScore.subarray(0, length),
    );
  }
}

function added(...columns: readonly [Uint16Array, ...Uint16Array[]]): Uint16Array {
  const [first, ...others] = columns;
  const sum = first.slice();
  for (const column of others) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0);
  return sum;
}

const IN_RECORD = 1;
const IN_WITHHELD = 2;
/** An entry takes no fewer bytes than this. */
const SHORTEST_ENTRY = 2;

/**
 * Writes the postings of one term after the other: for each document the distance to the one before, and `open` × 4 with
 * a bit each for whether record and withheld counts follow. Most tokens stand in open pages alone: two bytes a document.
 */
export class PostingsWriter {
  private before = 0;

  private readonly out = new ByteWriter();

  add(doc: number, record: number, recordScore: number, open: number, withheld: number): void {
    this.out.number(doc - this.before);
    this.out.number(
      Math.min(open, MOST) * 4 + (record > 0 ? IN_RECORD : 0) + (withheld > 0 ? IN_WITHHELD : 0),
    );
    if (record > 0) {
      this.out.number(Math.min(record, MOST));
      this.out.number(Math.min(recordScore, MOST));
    }
    if (withheld > 0) this.out.number(Math.min(withheld, MOST));
    this.before = doc;
  }

  /** What was written of this term, as bytes that are its own only until the next begins. */
  taken(): Uint8Array {
    this.before = 0;
    const { written } = this.out;
    this.out.clear();
    return written;
  }
}

type Take = (doc: number, record: number, recordScore: number, open: number, withheld: number) => void;

/** Goes through what stands in documents that live. */
export function eachPosting(bytes: Uint8Array, living: DocSet, take: Take): void {
  eachEntry(bytes, (doc, record, recordScore, open, withheld) => {
    if (living.has(doc)) take(doc, record, recordScore, open, withheld);
  });
}

function eachEntry(bytes: Uint8Array, take: Take): void {
  const reader = new ByteReader(bytes);
  let doc = 0;
  while (reader.at < bytes.length) {
    doc += reader.number();
    const code = reader.number();
    const record = (code & IN_RECORD) !== 0 ? reader.number() : 0;
    const recordScore = record > 0 ? reader.number() : 0;
    const withheld = (code & IN_WITHHELD) !== 0 ? reader.number() : 0;
    take(doc, record, recordScore, code >>> 2, withheld);
  }
}

/** Written over and over: how many entries there are is known only at their end. */
let scratch = Postings.ofSize(1024);

/** All that a segment says of one term, in no more memory than that takes: it may be kept. */
export function readPostings(bytes: Uint8Array): Postings {
  const most = Math.ceil(bytes.length / SHORTEST_ENTRY);
  if (scratch.length < most) scratch = Postings.ofSize(2 * most);
  const { docs, record, open, withheld, recordScore } = scratch;
  let at = 0;
  eachEntry(bytes, (doc, inRecord, score, inOpen, inWithheld) => {
    docs[at] = doc;
    record[at] = inRecord;
    recordScore[at] = score;
    open[at] = inOpen;
    withheld[at] = inWithheld;
    at++;
  });
  return scratch.fitted(at);
}

/** Of several pieces, in their order, what stands in documents that live. None of them is changed. */
export function livingPostings(pieces: readonly Postings[], living: DocSet): Postings {
  const [only] = pieces;
  if (!only) return Postings.NONE;
  if (pieces.length === 1 && firstDead(only.docs, living, 0) === only.length) return only;
  const all = Postings.ofSize(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from++) {
      const to = firstDead(piece.docs, living, from);
      if (to > from) all.take(at, piece, from, to);
      at += to - from;
      from = to;
    }
  }
  return all.slice(at);
}

/** The first from here on that lives no more; the end where all do. */
function firstDead(docs: Int32Array, living: DocSet, from: number): number {
  let at = from;
  while (at < docs.length && living.has(docs[at] ?? 0)) at++;
  return at;
}
