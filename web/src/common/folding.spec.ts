import { describe, expect, it } from '@jest/globals';
import { fold, isToneless } from './folding.js';

describe('fold', () => {
  it('drops tones, marks and đ whichever way they are composed', () => {
    expect(fold('Tưới nhỏ giọt ĐẤT CÁT')).toBe('tuoi nho giot dat cat');
    expect(fold('Tưới'.normalize('NFD'))).toBe('tuoi');
  });
});

describe('isToneless', () => {
  it('tells words typed without marks from words with them', () => {
    expect(isToneless('tuoi nho giot')).toBe(true);
    expect(isToneless('tưới nho giot')).toBe(false);
    expect(isToneless('dat → đất')).toBe(false);
  });

  it('says nothing about numbers', () => {
    expect(isToneless('1-0091234')).toBe(false);
  });
});
