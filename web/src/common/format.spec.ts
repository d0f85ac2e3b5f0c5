import { describe, expect, it } from '@jest/globals';
import { formatBytes, formatMonth, formatNumber, formatPercent } from './format.js';

describe('formats', () => {
  it('writes numbers the way each language does', () => {
    expect(formatNumber(12345.6, 'vi', 1)).toBe('12.345,6');
    expect(formatNumber(12345.6, 'en', 1)).toBe('12,345.6');
    expect(formatPercent(0.384, 'vi')).toBe('38%');
  });

  it('writes months', () => {
    expect(formatMonth('2031-05', 'vi')).toBe('tháng 5/2031');
    expect(formatMonth('2031-05', 'en')).toBe('May 2031');
  });

  it('writes sizes in units a person can weigh', () => {
    expect(formatBytes(999, 'vi')).toBe('999 B');
    expect(formatBytes(1_540_000, 'vi')).toBe('1,5 MB');
    expect(formatBytes(15_400_000, 'en')).toBe('15 MB');
  });
});
