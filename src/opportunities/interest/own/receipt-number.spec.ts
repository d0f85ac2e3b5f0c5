import { expect, it } from '@jest/globals';
import { newReceiptNumber } from './receipt-number.js';

it('makes receipts that can be read out, each another', () => {
  const made = new Set(Array.from({ length: 500 }, newReceiptNumber));
  expect(made.size).toBe(500);
  for (const number of made) expect(number).toMatch(/^QT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});
