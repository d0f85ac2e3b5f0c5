import type { PairCounts } from './bigram-model.js';

/**
 * Counts as bytes: the length and the UTF-8 of the syllables, one a line; then for each syllable its count, how many
 * follow it, and for each of those the distance of its number from the one before and its count. All whole numbers
 * are in seven bits a byte, the lowest first, the eighth bit telling that more follow.
 */
export function encodePairs({ syllables, singles, after }: PairCounts): Uint8Array {
  const bytes: number[] = [];
  const names = new TextEncoder().encode(syllables.join('\n'));
  write(bytes, names.length);
  for (const byte of names) bytes.push(byte);
  after.forEach((row, id) => {
    write(bytes, singles[id] ?? 0);
    write(bytes, row.size);
    let last = 0;
    for (const [next, count] of [...row].sort(([a], [b]) => a - b)) {
      write(bytes, next - last);
      write(bytes, count);
      last = next;
    }
  });
  return Uint8Array.from(bytes);
}

export function decodePairs(bytes: Uint8Array): PairCounts {
  let at = 0;
  const read = (): number => {
    let [value, shift] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the bigrams end in the middle');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
      shift *= 128;
    }
  };
  const length = read();
  const syllables = new TextDecoder().decode(bytes.subarray(at, at + length)).split('\n');
  at += length;
  const singles: number[] = [];
  const after = syllables.map(() => {
    singles.push(read());
    const row = new Map<number, number>();
    const size = read();
    for (let i = 0, next = 0; i < size; i++) {
      next += read();
      row.set(next, read());
    }
    return row;
  });
  if (at !== bytes.length) throw new RangeError('something follows the bigrams');
  return { syllables, singles, after };
}

function write(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}
