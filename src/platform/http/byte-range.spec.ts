import { describe, expect, it } from '@jest/globals';
import { byteRange } from './byte-range.js';

describe('byteRange', () => {
  it.each<[string, { start: number; end: number }]>([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=100-', { start: 100, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=999-999', { start: 999, end: 999 }],
  ])('of %s in 1,000 bytes', (header, range) => {
    expect(byteRange(header, 1000)).toEqual(range);
  });

  it.each([
    undefined,
    '',
    'bytes=-',
    'bytes=1000-',
    'bytes=5-4',
    'bytes=-0',
    'bytes=0-1,5-6',
    'items=0-1',
    'bytes=a-b',
    `bytes=${'9'.repeat(400)}-`,
  ])('gives the whole file for %j', (header) => {
    expect(byteRange(header, 1000)).toBeUndefined();
  });

  it('never ends behind the file, however large the number', () => {
    expect(byteRange(`bytes=0-${'9'.repeat(400)}`, 1000)).toEqual({ start: 0, end: 999 });
    expect(byteRange('bytes=0-', 0)).toBeUndefined();
  });
});
