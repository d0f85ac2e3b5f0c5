import { BitWriter } from './bit-writer.js';
import { BLACK_RUNS, WHITE_RUNS, code, type RunCodes } from './group4-codes.js';

const PASS = code('0001');
const HORIZONTAL = code('001');
/** By how far the change stands right of the one above: −3 … 3. */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'].map(code);
const END_OF_LINE = code('000000000001');
const LONGEST_STEP = 2560;
const [BLACK, WHITE] = [0, 255];

/**
 * CCITT Group 4 (ITU-T T.6). Pictures in black and white that cannot be taken as they are (several strips,
 * Group 3, LZW) are coded anew with it: the same pixels, in a fifth of what Flate needs.
 */
export class Group4Encoder {
  private readonly out = new BitWriter();
  private above: number[] = [];

  constructor(private readonly width: number) {}

  /** A row of bytes, 0 black and 255 white. */
  row(pixels: Buffer): void {
    const changes = changesOf(pixels);
    this.encode(changes);
    this.above = changes;
  }

  finish(): Buffer {
    this.out.put(END_OF_LINE);
    this.out.put(END_OF_LINE);
    return this.out.finish();
  }

  /** Names as in T.6: a0 is where coding stands, a1 and a2 the next changes here, b1 and b2 above. */
  private encode(changes: readonly number[]): void {
    const { width, above } = this;
    let a0 = -1;
    // The parity of an index is its colour: even ones turn to black. So `next` also tells the colour at a0.
    let next = 0;
    let b = 0;
    while (a0 < width) {
      const a1 = changes[next] ?? width;
      b = firstAfter(above, a0, next & 1, b);
      const b1 = above[b] ?? width;
      const b2 = above[b + 1] ?? width;
      if (b2 < a1) {
        this.out.put(PASS);
        a0 = b2;
      } else if (Math.abs(a1 - b1) <= 3) {
        this.out.put(VERTICAL[a1 - b1 + 3] ?? HORIZONTAL);
        a0 = a1;
        next++;
      } else {
        const a2 = changes[next + 1] ?? width;
        const [first, second] = next & 1 ? [BLACK_RUNS, WHITE_RUNS] : [WHITE_RUNS, BLACK_RUNS];
        this.out.put(HORIZONTAL);
        this.run(first, a1 - Math.max(a0, 0));
        this.run(second, a2 - a1);
        a0 = a2;
        next += 2;
      }
    }
  }

  private run(codes: RunCodes, length: number): void {
    let rest = length;
    for (; rest > LONGEST_STEP + 63; rest -= LONGEST_STEP) this.step(codes, LONGEST_STEP);
    if (rest >= 64) this.step(codes, rest & ~63);
    const end = codes.ends[rest & 63];
    if (end) this.out.put(end);
  }

  private step(codes: RunCodes, length: number): void {
    const step = codes.steps[(length >> 6) - 1];
    if (step) this.out.put(step);
  }
}

/** Where the colour changes, beginning with white. */
function changesOf(pixels: Buffer): number[] {
  const changes: number[] = [];
  let colour = BLACK;
  for (let at = pixels.indexOf(colour); at !== -1; at = pixels.indexOf(colour, at)) {
    changes.push(at);
    colour = colour === BLACK ? WHITE : BLACK;
  }
  return changes;
}

/** Index of the first change above, right of `a0`, to the colour that the one looked for turns to. */
function firstAfter(above: readonly number[], a0: number, parity: number, from: number): number {
  let index = Math.max(0, from - 2);
  if ((index & 1) !== parity) index = index > 0 ? index - 1 : parity;
  while (index < above.length && (above[index] as number) <= a0) index += 2;
  return index;
}
