import { describe, expect, it } from '@jest/globals';
import { allSyllables, isFoldedSyllable, isSyllable } from './syllables.js';

describe('syllables', () => {
  it('generates about twenty thousand forms', () => {
    expect(allSyllables().size).toBeGreaterThan(20_000);
    expect(allSyllables().size).toBeLessThan(21_000);
  });

  it.each([
    'nghiên',
    'Cứu',
    'hòa',
    'hoà',
    'THỦY',
    'quý',
    'qúy',
    'giếng',
    'gì',
    'gìn',
    'khuỷu',
    'yêu',
    'quyết',
  ])('takes %s', (word) => expect(isSyllable(word)).toBe(true));

  it.each(['ươ', 'nguyễm', 'công2', 'thw', 'ngêu', 'céng', 'toâi', 'cap', 'hcok', 'quu', ''])(
    'refuses %s',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  it('takes marks written apart', () => {
    expect(isSyllable('nghiên'.normalize('NFD'))).toBe(true);
  });

  it('knows syllables that lost their marks', () => {
    expect(isFoldedSyllable('NGHIEN')).toBe(true);
    expect(isFoldedSyllable('strength')).toBe(false);
  });
});
