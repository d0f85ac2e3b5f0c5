import { describe, expect, it } from '@jest/globals';
import { letter, letterRow } from '../../../../../test/support/drawn-page.js';
import { findLetters } from './letters.js';

const text = [...letterRow(100, 100, 30), ...letterRow(100, 140, 30)];

describe('findLetters', () => {
  it('knows letters and their size', () => {
    const letters = findLetters(text);
    expect(letters?.size).toBe(16);
    expect(letters?.bodies).toHaveLength(60);
    expect(letters?.marks).toEqual([]);
  });

  it('keeps marks in the company of letters and drops dust elsewhere', () => {
    const tone = letter(102, 90, 5, 4);
    const dust = letter(500, 800, 5, 4);
    expect(findLetters([...text, tone, dust])?.marks).toEqual([tone]);
  });

  it('takes a speck for a tone only where it stands on a vowel diacritic', () => {
    const vowelDiacritic = letter(102, 93, 5, 3);
    const tone = { ...letter(103, 89, 2, 2), area: 4 };
    const [beside, above] = [letter(110, 89, 2, 2), letter(103, 80, 2, 2)];
    expect(findLetters([...text, vowelDiacritic, tone, beside, above])?.marks).toEqual([
      vowelDiacritic,
      tone,
    ]);
    expect(findLetters([...text, tone])?.marks).toEqual([]);
  });

  it('takes rules, frames and pictures for no letters', () => {
    const rule = letter(100, 130, 400, 3);
    const upright = letter(90, 90, 3, 80);
    const frame = { ...letter(80, 80, 500, 300), area: 1600 };
    expect(findLetters([...text, rule, upright, frame])?.bodies).toHaveLength(60);
  });

  it('keeps a row of equal dashes far from letters', () => {
    const dashes = [0, 1, 2, 3, 4, 5].map((i) => letter(100 + i * 16, 400, 8, 3));
    expect(findLetters([...text, ...dashes])?.marks).toEqual(dashes);
    expect(findLetters([...text, ...dashes.slice(0, 3)])?.marks).toEqual([]);
  });

  it('finds none on a page without enough of them', () => {
    expect(findLetters([])).toBeUndefined();
    expect(findLetters([letter(10, 10), letter(30, 10)])).toBeUndefined();
  });
});
