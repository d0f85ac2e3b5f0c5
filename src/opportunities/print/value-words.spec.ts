import { describe, expect, it } from '@jest/globals';
import { valueWords } from './value-words.js';

describe('the value of an answer in words', () => {
  it.each([
    [{ trl: 6 }, 'TRL 6', 'TRL 6'],
    [
      { right: 'patent', status: 'granted', number: '1-0026606' },
      'sáng chế, đã cấp bằng, 1-0026606',
      'patent, granted, 1-0026606',
    ],
    [
      { quantity: 'năng suất', direction: 'up', value: 15.5, unit: '%' },
      'năng suất tăng 15,5 %',
      'năng suất up 15.5 %',
    ],
    [{ amount: 12_000_000, currency: 'VND', per: 'ha' }, '12.000.000 VND / ha', '12,000,000 VND / ha'],
    [{ place: 'Vĩnh Thạnh', year: 2019 }, 'Vĩnh Thạnh, 2019', 'Vĩnh Thạnh, 2019'],
    ['Trường Đại học Cần Thơ', 'Trường Đại học Cần Thơ', 'Trường Đại học Cần Thơ'],
    [null, '', ''],
  ])('%j', (value, vi, en) => {
    expect(valueWords(value, 'vi')).toBe(vi);
    expect(valueWords(value, 'en')).toBe(en);
  });
});
