import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { modelFiles } from './model-files.js';

describe('the weights', () => {
  it('come with an alphabet in NFC that has every Vietnamese letter', async () => {
    const alphabet = JSON.parse(await readFile(modelFiles().alphabet, 'utf8')) as string[];
    expect(alphabet.every((letter) => letter === letter.normalize('NFC'))).toBe(true);
    for (const letter of 'ĂÂĐÊÔƠƯăâđêôơưỆệỘộỢợỰựẴẵỸỹ') expect(alphabet).toContain(letter);
  });
});
