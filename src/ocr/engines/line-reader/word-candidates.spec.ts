import { describe, expect, it } from '@jest/globals';
import type { CharacterCandidate, ReadCharacter } from './network/decode.js';
import { candidatesOf } from './word-candidates.js';

const character = (
  text: string,
  candidates: CharacterCandidate[] = [],
  missed: CharacterCandidate[] = [],
): ReadCharacter => ({
  text,
  column: 0,
  probability: 0.9,
  candidates,
  missed,
});

describe('candidatesOf', () => {
  it('changes one character or two, the likeliest first', () => {
    const word = [
      character('p'),
      character('h', [{ text: 'n', gain: -4 }]),
      character('â', [{ text: 'ầ', gain: -1 }]),
      character('n'),
    ];
    expect(candidatesOf(word)).toEqual([
      { text: 'phần', gain: -1 },
      { text: 'pnân', gain: -4 },
      { text: 'pnần', gain: -5 },
    ]);
  });

  it('loses a character, or has one more', () => {
    const word = [
      character('b', [], [{ text: 'ằ', gain: -1 }]),
      character('n'),
      character('g', [{ text: '', gain: -2 }]),
    ];
    expect(candidatesOf(word).map(({ text }) => text)).toEqual(['bằng', 'bn', 'bằn']);
  });

  it('is one word: no space comes into it, and what stands behind it is not its own', () => {
    const word = [
      character('a', [{ text: ' ', gain: -1 }], [{ text: ' ', gain: -1 }]),
      character('b', [], [{ text: 'c', gain: -1 }]),
    ];
    expect(candidatesOf(word)).toEqual([]);
  });

  it('leaves out what is next to impossible, and the word itself', () => {
    const word = [
      character('a', [
        { text: 'b', gain: -4 },
        { text: 'a', gain: -1 },
      ]),
      character('c', [{ text: 'd', gain: -4.5 }]),
    ];
    expect(candidatesOf(word).map(({ text }) => text)).toEqual(['bc', 'ad']);
  });
});
