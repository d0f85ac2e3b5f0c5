import { describe, expect, it, jest } from '@jest/globals';
import type { Rotation } from './ocr-engine.js';
import { readUpright } from './read-upright.js';
import { lineOf, type OcrResult } from './ocr-result.js';

const reading = (text: string, confidence: number): OcrResult => {
  const line = lineOf([{ text, box: [0, 0, 10, 10], confidence }]);
  return { lines: line ? [line] : [], unread: [[0, 20, 10, 10]] };
};
const guess = (rotation: Rotation | undefined) => jest.fn(() => Promise.resolve(rotation));

describe('readUpright', () => {
  it('asks nothing more when a page reads well', async () => {
    const ask = guess(90);
    const well = await readUpright(async () => reading('well', 0.9), ask, 0.65);
    expect(well).toMatchObject({ rotation: 0 });
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks nothing more of a table of contents, whose dots nobody is sure of', async () => {
    const words = [
      { text: 'Mở', box: [0, 0, 10, 10], confidence: 0.95 },
      { text: 'đầu.......', box: [20, 0, 90, 10], confidence: 0.4 },
      { text: '.....:::....', box: [120, 0, 90, 10], confidence: 0.3 },
    ] as const;
    const line = lineOf(words);
    const ask = guess(90);
    await readUpright(async () => ({ lines: line ? [line] : [] }), ask, 0.65);
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks nothing more of a page without text', async () => {
    const ask = guess(90);
    expect(await readUpright(async () => ({ lines: [] }), ask, 0.65)).toEqual({ rotation: 0, lines: [] });
    expect(ask).not.toHaveBeenCalled();
  });

  it('turns a page that reads poorly', async () => {
    const read = async (rotation: Rotation) =>
      rotation === 90 ? reading('well', 0.9) : reading('oeil', 0.3);
    expect(await readUpright(read, guess(90), 0.65)).toMatchObject({
      rotation: 90,
      ...reading('well', 0.9),
    });
  });

  it('keeps a poor reading when turning makes it worse, or nobody knows how', async () => {
    const read = async (rotation: Rotation) => reading('faint', rotation === 0 ? 0.5 : 0.2);
    expect((await readUpright(read, guess(180), 0.65)).rotation).toBe(0);
    expect((await readUpright(read, guess(undefined), 0.65)).rotation).toBe(0);
  });
});
