import { describe, expect, it } from '@jest/globals';
import { fitName } from './fit-name.js';

describe('fitName', () => {
  it('counts before the ending, and notes after it', () => {
    expect(fitName('báo cáo.pdf', {})).toBe('báo cáo.pdf');
    expect(fitName('báo cáo.pdf', { copy: 2 })).toBe('báo cáo (2).pdf');
    expect(fitName('báo cáo.pdf', { ending: '.reason.txt' })).toBe('báo cáo.pdf.reason.txt');
    expect(fitName('hộp 7', { copy: 3 })).toBe('hộp 7 (3)');
  });

  it('cuts a name of 250 bytes so that what is added fits, and never within a letter', () => {
    for (const letter of ['ữ', 'ữ'.normalize('NFD'), '😀']) {
      const name = `${letter.repeat(Math.floor(246 / Buffer.byteLength(letter)))}.pdf`;
      for (const fitted of [fitName(name, { copy: 10_000 }), fitName(name, { ending: '.reason.txt' })]) {
        expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(255);
        expect(Buffer.byteLength(fitted)).toBeGreaterThan(240);
        expect(fitted).toMatch(/^(.+)\1+( \(10000\))?\.pdf(\.reason\.txt)?$/u);
        expect(fitted.isWellFormed()).toBe(true);
      }
    }
  });
});
