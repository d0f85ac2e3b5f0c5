import { describe, expect, it } from '@jest/globals';
import { firstEntries, ordered } from './browse-entries.js';

const values = (entries: readonly { readonly value: string }[]): string[] =>
  entries.map(({ value }) => value);

describe('firstEntries', () => {
  it('are the latest years, whatever they hold', () => {
    const years = [
      { value: '2019', count: 40 },
      { value: '2024', count: 1 },
      { value: '2021', count: 7 },
    ];
    expect(values(firstEntries('year', years, 2))).toEqual(['2024', '2021']);
  });

  it('are the widest fields in the order of their codes', () => {
    const fields = [
      { value: '401', count: 9 },
      { value: '4', count: 9 },
      { value: '20299', count: 1 },
      { value: '2', count: 3 },
    ];
    expect(values(firstEntries('field', fields, 9))).toEqual(['2', '4']);
  });

  it('are the units with most documents', () => {
    const units = [
      { value: 'a', count: 1 },
      { value: 'b', count: 5 },
    ];
    expect(values(firstEntries('organisation', units, 1))).toEqual(['b']);
  });
});

describe('ordered', () => {
  const names: Record<string, string> = { x: 'Đất', y: 'Dầu', z: 'Ảnh' };
  const entries = [
    { value: 'x', count: 1 },
    { value: 'y', count: 3 },
    { value: 'z', count: 2 },
  ];

  it('by name follows the Vietnamese alphabet', () => {
    expect(values(ordered('type', entries, 'name', (value) => names[value] ?? value))).toEqual([
      'z',
      'y',
      'x',
    ]);
  });

  it('by count begins with the most', () => {
    expect(values(ordered('type', entries, 'count'))).toEqual(['y', 'z', 'x']);
  });
});
