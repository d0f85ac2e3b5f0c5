import { describe, expect, it } from '@jest/globals';
import { numberOf, parseAddress, safeReturn, writeAddress } from './address.js';

describe('addresses', () => {
  it('come back as they went, Vietnamese and digits alike', () => {
    const values = { q: 'tưới & nhỏ giọt', year: '2020' };
    expect(parseAddress(writeAddress(values))).toEqual(values);
  });

  it('leave out what is empty', () => {
    expect(writeAddress({ q: '', type: undefined, from: 20 })).toBe('?from=20');
    expect(writeAddress({})).toBe('');
  });

  it('take only whole numbers in range', () => {
    expect(numberOf('20', 0)).toBe(20);
    expect(numberOf('-1', 0)).toBeUndefined();
    expect(numberOf('1.5', 0)).toBeUndefined();
    expect(numberOf('abc', 0)).toBeUndefined();
  });

  it('never lead out of the site after sign-in', () => {
    expect(safeReturn('/d/1/p/2?q=a')).toBe('/d/1/p/2?q=a');
    expect(safeReturn('//evil.example')).toBe('/desk');
    expect(safeReturn('/\\evil.example')).toBe('/desk');
    expect(safeReturn('https://evil.example')).toBe('/desk');
    expect(safeReturn(undefined)).toBe('/desk');
  });
});
