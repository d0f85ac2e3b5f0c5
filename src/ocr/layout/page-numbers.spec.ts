import { describe, expect, it } from '@jest/globals';
import { printedNumber } from './page-numbers.js';

describe('a printed page number', () => {
  it.each([
    ['12', 12],
    ['- 12 -', 12],
    ['– 7 –', 7],
    ['[3]', 3],
    ['Trang 15', 15],
    ['Page 3 of 9', 3],
    ['34/74', 34],
    ['xiv', 14],
  ])('%s', (text, value) => expect(printedNumber(text)?.value).toBe(value));

  it.each(['12,5', '12 kg', 'Bảng 2', 'lit', '12345', '1.2', 'vi phạm', ''])('is not %s', (text) => {
    expect(printedNumber(text)).toBeUndefined();
  });

  it('may be a year', () => expect(printedNumber('2019')?.isYear).toBe(true));
});
