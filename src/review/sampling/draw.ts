import { createHash } from 'node:crypto';

/** What might be drawn: items of one kind (pages of one source, values of one field) under its name. */
export interface Stratum<T> {
  readonly name: string;
  readonly items: readonly T[];
}

/**
 * Draws `size` items so that each has the same chance, kinds in the shares in which they stand in the population to
 * within one item: systematic sampling with a fractional interval and a random start (W. G. Madow & L. H. Madow, Ann.
 * Math. Stat. 15 (1944) 1–24; Cochran 1977, ch. 8) over the kinds in their order, each shuffled within. In kinds
 * because their error rates lie far apart – text that was trusted and text read from a picture – and a chance excess
 * of one of them would shift the mean; by shares because every page then counts alike. The interval claims no gain
 * from it, which errs on the wide side.
 *
 * Chance comes from SHA-256 of seed and name, so that anyone can draw again: same seed, same population, same items.
 * They come in an order of chance too: those checked first are a sample themselves.
 */
export function draw<T>(
  population: readonly Stratum<T>[],
  nameOf: (item: T) => string,
  size: number,
  seed: string,
): T[] {
  const row = population.flatMap(({ items }) => shuffled(items, nameOf, `${seed}:within`));
  const count = Math.min(size, row.length);
  const start = chance(`${seed}:start`);
  const drawn = Array.from({ length: count }, (_, i) => row[Math.floor(((i + start) * row.length) / count)]);
  return shuffled(
    drawn.filter((item) => item !== undefined),
    nameOf,
    `${seed}:order`,
  );
}

function shuffled<T>(items: readonly T[], nameOf: (item: T) => string, seed: string): T[] {
  return items
    .map((item) => ({ item, key: digest(`${seed}:${nameOf(item)}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** From 0 up to but not 1. */
const chance = (text: string): number => parseInt(digest(text).slice(0, 12), 16) / 2 ** 48;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
