import { expect, it } from '@jest/globals';
import { KeyTable } from './key-table.js';
import { termKey } from './term-key.js';

it('numbers each term once, as it grows too, and gives them in the order of their keys', () => {
  const table = new KeyTable();
  const tokens = Array.from({ length: 30_000 }, (_, i) => `_lúa_${String(i)}`);
  const idOf = (token: string): number => table.idOf(`x${token}x`, 1, token.length + 1);
  expect(tokens.map(idOf)).toEqual(tokens.map((_, i) => i));
  expect([...tokens].reverse().map(idOf)).toEqual(tokens.map((_, i) => tokens.length - 1 - i));
  expect(table.size).toBe(tokens.length);
  const keys = Array.from(table.idsByKey(), (id) => table.keyOf(id));
  expect(keys).toEqual(tokens.map((token) => termKey(token)).sort((a, b) => a - b));
});
