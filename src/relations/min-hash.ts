/** Syllables in one shingle: long enough to be rare, short enough to survive misread words. */
export const SHINGLE = 3;
const HASHES = 96;
/** 48 bands of 2: of pairs with a quarter of their shingles in common 95 in 100 meet in some band. */
const BAND_ROWS = 2;

/** The MinHash signature of a text over its syllable shingles: equal places estimate how much is shared. */
export function minHash(syllables: readonly string[]): number[] {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  const seen = new Set<number>();
  for (let i = 0; i + SHINGLE <= syllables.length; i++) {
    const shingle = fnv(syllables.slice(i, i + SHINGLE).join(' '));
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle, SEEDS[h] ?? 0);
      if (value < (signature[h] ?? 0)) signature[h] = value;
    }
  }
  return [...signature];
}

/** Keys: two similar texts share at least one. */
export function bandsOf(signature: readonly number[]): string[] {
  const bands: string[] = [];
  for (let i = 0; i < signature.length; i += BAND_ROWS) {
    bands.push(
      `${String(i / BAND_ROWS)}:${signature
        .slice(i, i + BAND_ROWS)
        .map((n) => n.toString(36))
        .join('-')}`,
    );
  }
  return bands;
}

/** A signature as it is stored. */
export const signatureKey = (signature: readonly number[]): string =>
  signature.map((n) => n.toString(36)).join('.');

export const signatureOf = (key: string): number[] => key.split('.').map((n) => parseInt(n, 36));

/** Estimated share of shingles that two texts have in common. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length || a.length === 0) return 0;
  return a.filter((value, i) => value === b[i]).length / a.length;
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number, seed: number): number {
  let x = (value ^ seed) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Fixed for ever: signatures are stored and compared across years. */
const SEEDS: Uint32Array = Uint32Array.from({ length: HASHES }, (_, i) =>
  mix(0x9e3779b9, Math.imul(i + 1, 0x27d4eb2f)),
);
