import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const NEW_LINE = 0x0a;

/** How many rows, and a checksum of them that does not depend on their order. */
export interface Tally {
  readonly rows: number;
  /** Hex: the first 128 bits of each row's SHA-256, added up lane by lane. */
  readonly sum: string;
}

/**
 * Counts and sums rows of COPY's text format, in which a line is a row. Two databases give a table out in any order;
 * the same rows have the same tally all the same. Holds one row at most.
 */
export class RowTally {
  private rows = 0;
  private readonly lanes = new Uint32Array(4);
  private begun: Buffer[] = [];

  add(chunk: Buffer): void {
    let start = 0;
    for (let end; (end = chunk.indexOf(NEW_LINE, start)) >= 0; start = end + 1) {
      this.addRow(chunk.subarray(start, end));
    }
    if (start < chunk.length) this.begun.push(chunk.subarray(start));
  }

  get tally(): Tally {
    if (this.begun.length > 0) throw new Error('the last row is cut off');
    return { rows: this.rows, sum: Buffer.from(this.lanes.buffer).toString('hex') };
  }

  private addRow(end: Buffer): void {
    const hash = createHash('sha256');
    for (const part of this.begun) hash.update(part);
    const digest = hash.update(end).digest();
    for (let lane = 0; lane < 4; lane += 1) {
      // a typed array wraps around by itself
      this.lanes[lane] = (this.lanes[lane] ?? 0) + digest.readUInt32LE(lane * 4);
    }
    this.rows += 1;
    this.begun = [];
  }
}

/** Lets rows through and tallies them. */
export const tallying = (tally: RowTally): Transform =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      tally.add(chunk);
      done(null, chunk);
    },
  });

export const sameTally = (one: Tally, other: Tally): boolean =>
  one.rows === other.rows && one.sum === other.sum;
