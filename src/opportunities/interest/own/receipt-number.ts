import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that is taken for a digit or for another, none that makes a word. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** `QT-7K3F-9M2P`: a receipt number that does not reveal how many interests there are. */
export function newReceiptNumber(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `QT-${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}
