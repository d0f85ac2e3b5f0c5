import { describe, expect, it } from '@jest/globals';
import { fieldBranches, type FieldBranch } from './field-branches.js';

const counts = (...values: readonly string[]): { value: string; count: number }[] =>
  values.map((value) => ({ value, count: 1 }));
const shown = (branches: readonly FieldBranch[]): unknown =>
  branches.map(({ value, narrower }) => (narrower.length > 0 ? [value, shown(narrower)] : value));

describe('a tree of fields', () => {
  it('puts narrower codes under wider ones, in the order given', () => {
    expect(shown(fieldBranches(counts('4', '401', '2', '40101', '40199', '404', '2040501')))).toEqual([
      ['4', [['401', ['40101', '40199']], '404']],
      ['2', ['2040501']],
    ]);
  });
  it('leaves codes of other lists and those without a wider one as they are', () => {
    expect(shown(fieldBranches(counts('A01K', '40101')))).toEqual(['A01K', '40101']);
  });
});
