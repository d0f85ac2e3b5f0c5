import { describe, expect, it } from '@jest/globals';
import { likelyDuplicate, type SharedCompany } from './duplicate-reasons.js';

const ALONE: SharedCompany = { people: [], organisations: [] };
const person = (name: string) => ({ kind: 'person' as const, name });
const body = (name: string) => ({ kind: 'organisation' as const, name });
const TWO: SharedCompany = { people: ['Lê Bình', 'Võ Chi'], organisations: [] };

describe('why two people are likely one', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An', ['sameName']],
    ['Nguyễn Văn An', 'Nguyen Van An', ['toneless']],
    ['Nguyễn Văn An', 'An Van Nguyen', ['turned', 'toneless']],
    ['Nguyen Van An', 'An Nguyen Van', ['turned']],
    ['Lê Quý', 'Lê Quí', ['spelling']],
    ['Le Ly', 'Le Li', ['spelling']],
  ])('%s and %s', (a, b, kinds) => {
    const found = likelyDuplicate(person(a), person(b), ALONE);
    expect(found?.reasons.map(({ kind }) => kind)).toEqual(kinds);
    expect(likelyDuplicate(person(b), person(a), ALONE)).toEqual(found);
  });

  it.each([
    ['Trần Văn Hùng', 'Trần Văn Hưng', 'tones'],
    ['Nguyễn Văn An', 'N. V. An', 'initials'],
    ['Nguyễn Văn An', 'An N.V.', 'initials'],
  ])('%s and %s only in like company', (a, b, kind) => {
    expect(likelyDuplicate(person(a), person(b), ALONE)).toBeUndefined();
    expect(likelyDuplicate(person(a), person(b), TWO)).toMatchObject({
      reasons: [{ kind }, { kind: 'sharedPeople', names: ['Lê Bình', 'Võ Chi'] }],
    });
  });

  it('company makes it likelier', () => {
    const score = (shared: SharedCompany) => likelyDuplicate(person('Lê An'), person('Le An'), shared)?.score;
    expect([score(ALONE), score({ people: ['x'], organisations: [] }), score(TWO)]).toEqual([0.65, 0.8, 0.9]);
    expect(score({ people: [], organisations: ['Viện Lúa'] })).toBe(0.75);
  });

  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn Bình'],
    ['Nguyễn Văn An', 'Nguyễn An'],
    ['N. V. An', 'N. T. An'],
  ])('%s and %s are not, whatever their company', (a, b) => {
    expect(likelyDuplicate(person(a), person(b), TWO)).toBeUndefined();
  });
});

describe('why two organisations are likely one', () => {
  it.each([
    ['Trường Đại học Cần Thơ', 'Đại học Cần Thơ', 'form'],
    ['Trường Đại học Cần Thơ', 'TRUONG DAI HOC CAN THO', 'toneless'],
    ['Trường Đại học Cần Thơ', 'Can Tho University', 'translation'],
    ['Trường Đại học Cần Thơ', 'ĐHCT', 'acronym'],
    ['Viện Lúa Đồng bằng', 'Viện Lua Đồng bằng', 'tones'],
    ['Công ty TNHH Hạt Ngọc', 'Hat Ngoc Co., Ltd', 'form'],
  ])('%s and %s', (a, b, kind) => {
    expect(likelyDuplicate(body(a), body(b), ALONE)?.reasons).toEqual([{ kind }]);
    expect(likelyDuplicate(body(b), body(a), ALONE)?.reasons).toEqual([{ kind }]);
  });

  it.each([
    ['Sở Y tế Cần Thơ', 'Sở Y tế Hậu Giang'],
    ['ĐHCT', 'ĐHCM'],
  ])('%s and %s are not', (a, b) => {
    expect(likelyDuplicate(body(a), body(b), TWO)).toBeUndefined();
  });

  it('never of two kinds', () => {
    expect(likelyDuplicate(person('Hạt Ngọc'), body('Hạt Ngọc'), TWO)).toBeUndefined();
  });
});
