import { describe, expect, it } from '@jest/globals';
import { blockKeys, coreKey, searchKeys, soughtKey } from './agent-keys.js';

const person = (name: string) => ({ kind: 'person' as const, name });
const body = (name: string) => ({ kind: 'organisation' as const, name });
const finds = (keys: readonly string[], q: string): boolean => keys.some((key) => key.startsWith(q));
const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((key) => b.includes(soughtKey(key)));

describe('keys to search by', () => {
  it.each([
    'nguyen',
    'nguyen van h',
    'van hoa',
    'hoa',
    'hoa nguyen',
    'hoa van nguyen',
    'van hoa nguyen',
    'nguyen hoa',
  ])('find Nguyễn Văn Hòa by %s', (q) => {
    expect(finds(searchKeys(person('Nguyễn Văn Hòa')), q)).toBe(true);
  });

  it.each(['truong dai hoc', 'dai hoc can', 'can tho', 'tho', 'dhct', 'tdhct'])(
    'find Trường Đại học Cần Thơ by %s',
    (q) => {
      expect(finds(searchKeys(body('Trường Đại học Cần Thơ')), q)).toBe(true);
    },
  );

  it('do not stand twice where one begins another', () => {
    const keys = searchKeys(person('Nguyễn Văn Hòa'));
    expect(keys).not.toContain('hoa nguyen');
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('keys of likely duplicates', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyen Van An'],
    ['Nguyễn Văn An', 'An Van Nguyen'],
    ['Nguyễn Văn An', 'An Nguyen Van'],
    ['Lê Quý', 'Lê Quí'],
    ['Nguyễn Văn An', 'Nguyen V. An'],
    ['Nguyễn Văn An', 'N. V. An'],
    ['Nguyễn Văn An', 'An N.V.'],
  ])('%s and %s share one', (one, other) => {
    expect(meet(blockKeys(person(one)), blockKeys(person(other)))).toBe(true);
    expect(meet(blockKeys(person(other)), blockKeys(person(one)))).toBe(true);
  });

  it.each([
    ['Nguyễn Văn An', 'Nguyễn Vinh An'],
    ['Nguyễn Văn An', 'Nguyễn Văn Anh'],
    ['Nguyễn Văn An', 'Trần Văn An'],
  ])('%s and %s share none', (one, other) => {
    expect(meet(blockKeys(person(one)), blockKeys(person(other)))).toBe(false);
  });

  it.each([
    ['Trường Đại học Cần Thơ', 'Đại học Cần Thơ'],
    ['Trường Đại học Cần Thơ', 'ĐHCT'],
    ['Trường Đại học Cần Thơ (ĐHCT)', 'TRUONG DAI HOC CAN THO'],
    ['Trường Đại học Cần Thơ', 'Can Tho University'],
    ['Trường ĐH Cần Thơ', 'Can Tho University'],
    ['Công ty TNHH Hạt Ngọc', 'Hat Ngoc Co., Ltd'],
    ['Công ty cổ phần Hạt Ngọc', 'CTCP Hạt Ngọc'],
    ['Sở KH&CN Cần Thơ', 'Sở Khoa học và Công nghệ thành phố Cần Thơ'],
    ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ])('%s and %s share one', (one, other) => {
    expect(meet(blockKeys(body(one)), blockKeys(body(other)))).toBe(true);
  });

  it.each([
    ['Trường Đại học Cần Thơ', 'Trường Đại học Y Dược Cần Thơ'],
    ['Công ty TNHH Hạt Ngọc', 'Công ty TNHH Hạt Vàng'],
    ['Sở Y tế Cần Thơ', 'Sở Y tế Hậu Giang'],
  ])('%s and %s share none', (one, other) => {
    expect(meet(blockKeys(body(one)), blockKeys(body(other)))).toBe(false);
  });

  it('leave a name that is nothing but its form as it is', () => {
    expect(coreKey(body('Công ty TNHH'))).toBe('cong ty tnhh');
  });
});
