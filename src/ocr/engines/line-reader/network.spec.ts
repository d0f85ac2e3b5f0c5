import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { modelFiles } from './model-files.js';
import { decode } from './network.js';

describe('decode', () => {
  it('drops blanks and repeats, and keeps double letters that a blank parts', () => {
    const classes = Int32Array.of(0, 1, 1, 0, 1, 2, 2, 0);
    const probabilities = Float32Array.of(1, 0.5, 0.9, 1, 0.75, 0.25, 1, 1);
    expect(decode(classes, probabilities, ['a', 'b'])).toEqual([
      { text: 'a', column: 6, probability: 0.5 },
      { text: 'a', column: 18, probability: 0.75 },
      { text: 'b', column: 22, probability: 0.25 },
    ]);
  });

  it('knows nothing outside its alphabet', () => {
    expect(decode(Int32Array.of(7), Float32Array.of(1), ['a'])).toEqual([]);
  });
});

describe('the weights', () => {
  it('come with an alphabet in NFC that has every Vietnamese letter', async () => {
    const alphabet = JSON.parse(await readFile(modelFiles().alphabet, 'utf8')) as string[];
    expect(alphabet.every((letter) => letter === letter.normalize('NFC'))).toBe(true);
    for (const letter of 'ĂÂĐÊÔƠƯăâđêôơưỆệỘộỢợỰựẴẵỸỹ') expect(alphabet).toContain(letter);
  });
});
