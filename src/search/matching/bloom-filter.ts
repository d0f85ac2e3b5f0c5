/**
 * Per page a small bit set of the tokens on it (8 bits a token, two probes: about 5 % false alarms), so that
 * the few pages worth reading are known without fetching the text of a whole book. Layout, for each page:
 * number (sign bit: withheld) and length of the set as 32-bit integers, then the set.
 */
const HEADER = 8;
const BITS_A_TOKEN = 8;

export interface FilteredPage {
  readonly number: number;
  readonly withheld: boolean;
  readonly tokens: ReadonlySet<string>;
}

export interface SoughtToken {
  readonly token: string;
  readonly weight: number;
}

export function makeBloomFilter(pages: readonly FilteredPage[]): Uint8Array {
  const sizes = pages.map(({ tokens }) => Math.max(8, Math.ceil((tokens.size * BITS_A_TOKEN) / 8)));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size + HEADER, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  pages.forEach((page, i) => {
    const size = sizes[i] ?? 0;
    view.setInt32(at, page.withheld ? -page.number : page.number, true);
    view.setInt32(at + 4, size, true);
    const set = bytes.subarray(at + HEADER, at + HEADER + size);
    for (const token of page.tokens) {
      for (const bit of probes(hash(token), size * 8)) {
        const byte = bit >>> 3;
        set[byte] = (set[byte] ?? 0) | (1 << (bit & 7));
      }
    }
    at += HEADER + size;
  });
  return bytes;
}

/** Of so many pages each is looked at, however little it holds beside the best: the Bloom filter may be wrong about one. */
const ALWAYS = 2;
/** A page that holds less than this share of what the best holds would show nothing: its words stand alone there. */
const LEAST_SHARE = 0.5;

/** Numbers of the pages that seem to hold most of what is sought, best first, earlier pages before later. */
export function siftPages(
  bloomFilter: Uint8Array,
  sought: readonly SoughtToken[],
  limit: number,
  withWithheld: boolean,
): number[] {
  const hashed = sought.map(({ token, weight }) => ({ hash: hash(token), weight }));
  const view = new DataView(bloomFilter.buffer, bloomFilter.byteOffset, bloomFilter.byteLength);
  const found: { number: number; score: number }[] = [];
  let at = 0;
  while (at + HEADER <= bloomFilter.byteLength) {
    const number = view.getInt32(at, true);
    const size = view.getInt32(at + 4, true);
    const start = at + HEADER;
    at = start + size;
    if (number < 0 && !withWithheld) continue;
    let score = 0;
    for (const { hash, weight } of hashed) {
      const [a, b] = probes(hash, size * 8);
      if (isSet(bloomFilter, start, a) && isSet(bloomFilter, start, b)) score += weight;
    }
    if (score > 0) found.push({ number: Math.abs(number), score });
  }
  found.sort((a, b) => b.score - a.score || a.number - b.number);
  const least = (found[0]?.score ?? 0) * LEAST_SHARE;
  return found
    .slice(0, limit)
    .filter(({ score }, i) => i < ALWAYS || score >= least)
    .map(({ number }) => number);
}

const isSet = (bytes: Uint8Array, start: number, bit: number): boolean =>
  (((bytes[start + (bit >>> 3)] ?? 0) >>> (bit & 7)) & 1) === 1;

/** FNV-1a over UTF-16 units. */
function hash(token: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < token.length; i++) value = Math.imul(value ^ token.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function probes(hash: number, bits: number): [number, number] {
  const second = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return [hash % bits, ((second ^ (second >>> 12)) >>> 0) % bits];
}
