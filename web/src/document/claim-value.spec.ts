import { describe, expect, it } from '@jest/globals';
import { claimValue } from './claim-value.js';

const words = {
  right: (value: string) => ({ patent: 'Sáng chế' })[value] ?? value,
  status: (value: string) => ({ granted: 'đã cấp' })[value] ?? value,
  number: (value: number) => String(value).replace('.', ','),
};

describe('claimValue', () => {
  it('says each kind in a few words', () => {
    expect(claimValue({ trl: 6 }, words)).toBe('TRL 6');
    expect(claimValue({ quantity: 'nước tưới', value: 38.5, unit: '%', direction: 'down' }, words)).toBe(
      '↓ 38,5 % nước tưới',
    );
    expect(claimValue({ right: 'patent', status: 'granted', number: '1-0091234' }, words)).toBe(
      'Sáng chế, đã cấp, 1-0091234',
    );
    expect(claimValue({ amount: 12, currency: 'VND', per: 'kg' }, words)).toBe('12 VND / kg');
    expect(claimValue({ place: 'Phước Dinh', scale: '3 ha', year: 2022 }, words)).toBe(
      'Phước Dinh, 3 ha, 2022',
    );
  });

  it('says nothing of what it does not know', () => {
    expect(claimValue({}, words)).toBe('');
    expect(claimValue({ odd: { a: 1 } }, words)).toBe('');
  });
});
