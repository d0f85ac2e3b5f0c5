import { describe, expect, it } from '@jest/globals';
import { faultsOf, type TypedInterest } from './interest-checks.js';

const TYPED: TypedInterest = {
  purpose: 'licence',
  message: 'Chúng tôi muốn dùng máy sấy.',
  name: 'Trần Văn Bình',
  organisation: '',
  email: 'binh@example.org',
  phone: '',
  consent: true,
  website: '',
};

describe('faultsOf', () => {
  it('finds none in what is complete, by mail or by telephone', () => {
    expect(faultsOf(TYPED)).toEqual({});
    expect(faultsOf({ ...TYPED, email: '', phone: '+84 (0)912 345 678' })).toEqual({});
  });

  it('names each field that is missing or wrong', () => {
    const empty = { ...TYPED, message: ' ', name: '', email: '', consent: false };
    expect(faultsOf(empty)).toEqual({
      message: 'needMessage',
      name: 'needName',
      email: 'needContact',
      consent: 'needConsent',
    });
    const wrong = { ...TYPED, message: 'x'.repeat(4001), email: 'binh', phone: 'gọi tôi' };
    expect(faultsOf(wrong)).toEqual({ message: 'tooLong', email: 'wrongEmail', phone: 'wrongPhone' });
  });
});
