import { describe, expect, it } from '@jest/globals';
import { contradictionsOf } from './contradictions.js';

const told = (id: string, kind: string, value: Record<string, unknown>) => ({ id, kind, value });
const pairs = (...claims: ReturnType<typeof told>[]): [string, string[]][] => [...contradictionsOf(claims)];

describe('claims that cannot both be so', () => {
  it('two levels of readiness', () =>
    expect(pairs(told('a', 'readiness', { trl: 4 }), told('b', 'readiness', { trl: 6 }))).toEqual([
      ['a', ['b']],
      ['b', ['a']],
    ]));

  it('the same right, filed and granted', () =>
    expect(
      pairs(
        told('a', 'protection', { right: 'patent', number: '1-0026606', status: 'granted' }),
        told('b', 'protection', { right: 'patent', number: '1-0026606', status: 'filed' }),
      ),
    ).toHaveLength(2));

  it('one price in the same currency for the same unit', () =>
    expect(
      pairs(
        told('a', 'cost', { amount: 12_000, currency: 'VND', per: 'kg' }),
        told('b', 'cost', { amount: 15_000, currency: 'VND', per: 'kg' }),
        told('c', 'cost', { amount: 900_000, currency: 'VND', per: 'ha' }),
      ).map(([id]) => id),
    ).toEqual(['a', 'b']));
});

describe('claims that may both be so', () => {
  it('the same said twice', () =>
    expect(pairs(told('a', 'readiness', { trl: 6 }), told('b', 'readiness', { trl: 6 }))).toEqual([]));

  it('gains of two quantities, rights of two numbers, two adopters', () => {
    expect(
      pairs(
        told('a', 'gain', { quantity: 'năng suất', direction: 'up', value: 15, unit: '%' }),
        told('b', 'gain', { quantity: 'chi phí', direction: 'down', value: 20, unit: '%' }),
        told('c', 'protection', { right: 'patent', number: '1', status: 'granted' }),
        told('d', 'protection', { right: 'patent', number: '2', status: 'filed' }),
        told('e', 'adopter', { name: 'A' }),
        told('f', 'adopter', { name: 'B' }),
      ),
    ).toEqual([]);
  });

  it('a gain in figures and one without', () =>
    expect(
      pairs(
        told('a', 'gain', { quantity: 'năng suất', unit: '%', direction: 'up', value: 15 }),
        told('b', 'gain', { quantity: 'năng suất', unit: '%', direction: 'up' }),
      ),
    ).toEqual([]));
});
