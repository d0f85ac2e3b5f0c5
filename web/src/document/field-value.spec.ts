import { describe, expect, it } from '@jest/globals';
import { valueText } from './field-value.js';

describe('valueText', () => {
  it('reads people, codes and priorities', () => {
    expect(valueText({ name: 'Cao Thị Hồng Thắm', title: 'TS.' }, undefined, 'vi')).toBe(
      'TS. Cao Thị Hồng Thắm',
    );
    expect(valueText({ name: 'Maren Oduya', country: 'US' }, undefined, 'en')).toBe('Maren Oduya (US)');
    expect(valueText({ scheme: 'VN-2008', code: '40101', label: 'Nông hóa' }, undefined, 'vi')).toBe(
      '40101 Nông hóa',
    );
    expect(valueText({ number: '62/111,222', date: '2015-02-03', country: 'US' }, undefined, 'en')).toBe(
      '62/111,222, 2015-02-03 (US)',
    );
  });

  it('writes dates for people and leaves other text alone', () => {
    expect(valueText('2023-02-10', undefined, 'en')).toBe('10 Feb 2023');
    expect(valueText('1-2020-09876', undefined, 'vi')).toBe('1-2020-09876');
    expect(valueText(2023, undefined, 'vi')).toBe('2023');
  });

  it('falls back on what is printed', () => {
    expect(valueText({ odd: 1 }, 'như in', 'vi')).toBe('như in');
    expect(valueText(null, undefined, 'vi')).toBe('');
  });
});
