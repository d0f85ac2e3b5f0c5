import { describe, expect, it } from '@jest/globals';
import type { TextRun } from '../../platform/media/port/media-reader.js';
import { suspectFonts } from './layer-fonts.js';
import { layerLines } from './layer-lines.js';

const GOOD = 'Hệ thống gồm tua bin gió trục đứng và bơm màng';
const SCRAMBLED = 'qxzưk rbpớm ltvdc hgjnk wqạxz bplmt vrcdn fghjk';

const runs = (text: string, y: number, font: string): TextRun[] =>
  text.split(' ').map((word, i) => ({ text: word, box: [100 + 60 * i, y, 50, 20], font, size: 11 }));

describe('fonts that may mean other letters than they draw', () => {
  it('are those whose words are no language, beside others whose are', () => {
    const lines = layerLines([...runs(GOOD, 100, 'Body'), ...runs(SCRAMBLED, 140, 'Bold')]);
    expect(suspectFonts(lines)).toEqual([{ font: 'Bold', lines: [lines[1]], certain: false }]);
  });

  it('are certain where their signs mean nothing', () => {
    const lines = layerLines([
      ...runs(GOOD, 100, 'Body'),
      ...runs('\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd', 140, 'Bold'),
    ]);
    expect(suspectFonts(lines)).toMatchObject([{ font: 'Bold', certain: true }]);
  });

  it('are none where all are alike, or one is all there is', () => {
    expect(suspectFonts(layerLines([...runs(SCRAMBLED, 100, 'A'), ...runs(SCRAMBLED, 140, 'B')]))).toEqual(
      [],
    );
    expect(suspectFonts(layerLines(runs(SCRAMBLED, 100, 'A')))).toEqual([]);
  });

  it('are not those of numbers, of a few words, or of a bullet that is not known', () => {
    const odd = [
      ...runs('1.5 2,7 300 kg/ha', 140, 'Numbers'),
      ...runs('xqz', 180, 'Name'),
      ...runs('\ue001', 220, 'Sign'),
    ];
    expect(suspectFonts(layerLines([...runs(GOOD, 100, 'Body'), ...odd]))).toEqual([]);
  });
});
