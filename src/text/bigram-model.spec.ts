import { describe, expect, it } from '@jest/globals';
import { correctSyllable } from './correct-syllable.js';
import { decodePairs, encodePairs } from './bigram-file.js';
import { SyllableCounter } from './bigram-counter.js';
import { BigramModel } from './bigram-model.js';

const counter = new SyllableCounter();
for (let i = 0; i < 300; i++)
  counter.add('Luật Khoa học và công nghệ; quản lý các cấp, nghiên cứu khoa học.');
counter.add('Hoa hồng, hòa giải, cập nhật, 12 ha, học nghề.');
const counts = counter.counts(1);
const pairs = new BigramModel(counts);

describe('counting syllables', () => {
  it('counts neighbours with nothing but a space between, in the new spelling', () => {
    const id = (syllable: string): number => counts.syllables.indexOf(syllable);
    expect(counts.after[id('khoa')]?.get(id('học'))).toBe(600);
    expect(counts.after[id('nghệ')]?.has(id('quản'))).toBe(false); // a semicolon
    expect(counts.after[id('nhật')]?.has(id('ha'))).toBe(false); // a comma and a number
    expect(counts.after[id('hoà')]?.get(id('giải'))).toBe(1);
  });

  it('puts the commonest first and leaves rare pairs out', () => {
    const { syllables, after } = counter.counts(2);
    expect(['khoa', 'học']).toContain(syllables[0]);
    expect(after[syllables.indexOf('hoà')]?.size).toBe(0);
  });

  it('comes back from its file as it was', () => {
    expect(decodePairs(encodePairs(counts))).toEqual(counts);
    expect(() => decodePairs(encodePairs(counts).subarray(0, 80))).toThrow(RangeError);
    expect(() => decodePairs(Uint8Array.from([...encodePairs(counts), 0]))).toThrow(RangeError);
  });
});

describe('how likely syllables are', () => {
  it('is more likely after the one that it follows than anywhere', () => {
    expect(pairs.likelihoodAfter('khoa', 'học')).toBeGreaterThan(pairs.likelihood('học') + 1);
    expect(pairs.likelihoodAfter('khoa', 'nghệ')).toBeLessThan(pairs.likelihoodAfter('công', 'nghệ'));
  });

  it('looks to both sides', () => {
    const between = (word: string): number => pairs.likelihoodBetween('các', word, 'nghiên');
    expect(between('cấp')).toBeGreaterThan(between('cập'));
  });

  it('gives the unknown a little, and takes it for no neighbour', () => {
    expect(pairs.likelihood('xyz')).toBeLessThan(pairs.likelihood('giải'));
    expect(pairs.likelihoodAfter('xyz', 'học')).toBe(pairs.likelihood('học'));
    expect(pairs.likelihoodBetween(undefined, 'học', 'xyz')).toBe(pairs.likelihood('học'));
  });

  it('shares all likelihood out', () => {
    const sum = counts.syllables.reduce(
      (all, next) => all + Math.exp(pairs.likelihoodAfter('khoa', next)),
      0,
    );
    expect(sum).toBeCloseTo(1, 2);
  });

  it('knows what differs in marks alone', () => {
    expect([...pairs.otherDiacritics('câp')].sort()).toEqual(['cấp', 'cập'].sort());
    expect(pairs.otherDiacritics('cấp')).toEqual(['cập']);
  });
});

describe('correcting what is no syllable', () => {
  it.each([
    ['câp', 'các', undefined, 'cấp'],
    ['Câp', 'các', undefined, 'Cấp'],
    ['CÂP', 'các', undefined, 'CẤP'],
    ['nghiêm', 'các', undefined, undefined], // a syllable
    ['nghiêrn', undefined, 'cứu', undefined], // nothing near
    ['bọc', 'khoa', undefined, undefined],
    ['bộcc', 'khoa', undefined, undefined],
    ['cap', 'các', undefined, 'syllable'],
  ])('%s between %s and %s', (word, before, after, mended) => {
    if (mended === 'syllable') expect(correctSyllable(word, before, after, pairs)).toBeUndefined();
    else expect(correctSyllable(word, before, after, pairs)).toBe(mended);
  });

  it('leaves alone what nothing speaks for, numbers and foreign words', () => {
    expect(correctSyllable('câp', undefined, undefined, pairs)).toBeUndefined();
    expect(correctSyllable('câp', 'giải', 'hồng', pairs)).toBeUndefined();
    expect(correctSyllable('c4p', 'các', undefined, pairs)).toBeUndefined();
    expect(correctSyllable('café', 'các', undefined, pairs)).toBeUndefined();
  });
});
