import { describe, expect, it } from '@jest/globals';
import { rangeOf, rangeText } from './year-range-text.js';

describe('year ranges', () => {
  it('are written as the search takes them', () => {
    expect(rangeText('2015', '2020')).toBe('2015..2020');
    expect(rangeText('2015', '')).toBe('2015..');
    expect(rangeText('', '2020')).toBe('..2020');
  });

  it('put the earlier year first and ignore what is no year', () => {
    expect(rangeText('2020', '2015')).toBe('2015..2020');
    expect(rangeText('abcd', '99')).toBeUndefined();
  });

  it('are read back', () => {
    expect(rangeOf('2015..')).toEqual({ from: '2015', to: '' });
    expect(rangeOf('2023')).toEqual({ from: '', to: '' });
  });
});
