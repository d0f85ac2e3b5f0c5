import { describe, expect, it } from '@jest/globals';
import { toCsv } from './csv.js';

describe('toCsv', () => {
  it('quotes what needs quoting and starts with a byte order mark', () => {
    expect(toCsv(['Tháng', 'Số "lượng"'], [['2026-11', 12]])).toBe(
      '\ufeffTháng,"Số ""lượng"""\r\n2026-11,12\r\n',
    );
  });

  it('never lets a cell run as a formula', () => {
    expect(toCsv(['a'], [['=1+1']])).toContain("'=1+1");
  });
});
