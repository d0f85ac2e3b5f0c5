import { describe, expect, it } from '@jest/globals';
import type { TextRun } from '../../platform/media/port/media-reader.js';
import { layerLines, textOfLayer } from './layer-lines.js';

const TCVN3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam';
const UNICODE = 'Cộng hòa xã hội chủ nghĩa Việt Nam';

const runs = (text: string, y: number, font: string, invisible = false): TextRun[] =>
  text.split(' ').map((word, i) => ({
    text: word,
    box: [100 + 60 * i, y, 50, 20],
    font,
    size: 11,
    ...(invisible ? { invisible: true as const } : {}),
  }));

describe('the lines of a text layer', () => {
  it('are mended each by itself, and say so', () => {
    const lines = layerLines([
      ...runs(TCVN3, 100, 'F1'),
      ...runs(UNICODE, 140, 'F1'),
      ...runs('2009', 180, 'F1'),
    ]);
    expect(textOfLayer(lines)).toBe(`${UNICODE}\n${UNICODE}\n2009`);
    expect(lines.map(({ line }) => line.source)).toEqual(['repaired', 'trusted', 'trusted']);
  });

  it('keep their boxes when mended', () => {
    const [first] = layerLines(runs(TCVN3, 100, '.VnTime'));
    expect(first?.line.words.map(({ text }) => text)).toEqual(UNICODE.split(' '));
    expect(first?.line.words[1]?.box).toEqual([160, 100, 50, 20]);
  });

  it('are not called mended for a bullet or for composed letters', () => {
    const lines = layerLines([...runs('\uf0b7 Lúa', 100, 'Symbol'), ...runs('ho\u0323c', 140, 'F1')]);
    expect(textOfLayer(lines)).toBe('• Lúa\nhọc');
    expect(lines.map(({ line }) => line.source)).toEqual(['trusted', 'trusted']);
  });

  it('of an invisible layer have one source, since it is replaced as a whole', () => {
    const lines = layerLines([...runs(TCVN3, 100, 'F1', true), ...runs(UNICODE, 140, 'F1', true)]);
    expect(lines.map(({ line, invisible }) => [line.source, invisible])).toEqual([
      ['repaired', true],
      ['repaired', true],
    ]);
  });
});
