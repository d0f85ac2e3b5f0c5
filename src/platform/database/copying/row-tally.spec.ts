import { describe, expect, it } from '@jest/globals';
import { RowTally, sameTally, type Tally } from './row-tally.js';

const of = (...chunks: string[]): Tally => {
  const tally = new RowTally();
  for (const chunk of chunks) tally.add(Buffer.from(chunk));
  return tally.tally;
};

describe('RowTally', () => {
  it('counts rows, wherever the chunks are cut', () => {
    expect(of('a\tb\nc\td\n').rows).toBe(2);
    expect(of('a\t', 'b\nc', '\td', '\n')).toEqual(of('a\tb\nc\td\n'));
    expect(of().rows).toBe(0);
  });

  it('is the same in any order, and another when a row is another or comes twice', () => {
    expect(sameTally(of('lúa\ncá\n'), of('cá\nlúa\n'))).toBe(true);
    expect(sameTally(of('lúa\ncá\n'), of('lúa\ncà\n'))).toBe(false);
    expect(sameTally(of('lúa\ncá\n'), of('lúa\ncá\ncá\n'))).toBe(false);
    expect(sameTally(of('a\na\n'), of('b\nb\n'))).toBe(false);
    expect(sameTally(of('ab\n'), of('a\nb\n'))).toBe(false);
  });

  it('refuses a stream that ends within a row', () => {
    expect(() => of('a\nb')).toThrow(/cut off/);
  });
});
