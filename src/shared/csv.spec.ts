import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it('quotes what needs it and nothing else', () => {
    expect(csvLine(['a b', 'c,d', 'e"f', 'g\nh', ''])).toBe('a b,"c,d","e""f","g\nh",\r\n');
    expect(csvLine(['a;b', 'c,d'], ';')).toBe('"a;b";c,d\r\n');
  });

  it.each(['=1+1', '+84', '-5', '@x', '\t=1'])('does not let %j run as a formula', (cell) => {
    expect(csvLine([cell])).toBe(`'${cell}\r\n`);
  });
});
