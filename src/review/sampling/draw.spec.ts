import { describe, expect, it } from '@jest/globals';
import { draw, type Stratum } from './draw.js';

const stratum = (name: string, count: number): Stratum<string> => ({
  name,
  items: Array.from({ length: count }, (_, i) => `${name}${i}`),
});
const BATCH = [stratum('trusted', 60), stratum('repaired', 3), stratum('recognised', 137)];
const drawn = (size: number, seed: string, from: readonly Stratum<string>[] = BATCH) =>
  draw(from, (item) => item, size, seed);

describe('drawing a sample', () => {
  it('gives the same for the same seed and population, whatever the order they are named in', () => {
    const again = BATCH.map(({ name, items }) => ({ name, items: [...items].reverse() }));
    expect(drawn(20, 'a', again)).toEqual(drawn(20, 'a'));
    expect(drawn(20, 'b')).not.toEqual(drawn(20, 'a'));
    // fixed for good: a sample that was drawn must be drawable again by a later version
    expect(drawn(3, 'phusa')).toEqual(['recognised7', 'recognised77', 'trusted54']);
  });
  it('gives each item once, and all of them where so many are asked for', () => {
    expect(new Set(drawn(50, 'a')).size).toBe(50);
    expect(drawn(500, 'a').sort()).toEqual(BATCH.flatMap(({ items }) => [...items]).sort());
    expect(drawn(5, 'a', [])).toEqual([]);
  });
  it('holds kinds in their shares to within one', () => {
    for (let i = 0; i < 50; i++) {
      const trusted = drawn(20, `s${i}`).filter((name) => name.startsWith('trusted')).length;
      expect(trusted).toBeGreaterThanOrEqual(5);
      expect(trusted).toBeLessThanOrEqual(7);
    }
  });
  it('gives every item the same chance, also one of a rare kind', () => {
    const counts = new Map<string, number>();
    const rounds = 6000;
    for (let i = 0; i < rounds; i++)
      for (const name of drawn(20, `round ${i}`)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const expected = rounds * 0.1;
    // chi-square over 200 items; its mean is 199 × 0.9, its deviation about 18
    const all = BATCH.flatMap(({ items }) => [...items]);
    const chi = all.reduce((sum, name) => sum + ((counts.get(name) ?? 0) - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(260);
    const rare = BATCH[1]?.items.map((name) => counts.get(name) ?? 0) ?? [];
    for (const count of rare) expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected * 0.9));
  });
  it('has its first items from all over, so that a sample half done is one as well', () => {
    let trusted = 0;
    for (let i = 0; i < 400; i++) if (drawn(20, `o${i}`)[0]?.startsWith('trusted')) trusted++;
    expect(trusted / 400).toBeGreaterThan(0.22);
    expect(trusted / 400).toBeLessThan(0.38);
  });
});
