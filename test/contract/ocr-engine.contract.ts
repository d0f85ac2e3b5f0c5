import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { turnedSize, type OcrEngine, type RecognisedPage } from '../../src/ocr/recognition/ocr-engine.js';
import { PermanentError } from '../../src/shared/errors.js';
import type { Box } from '../../src/shared/geometry.js';
import { characterErrorRate } from '../support/character-errors.js';
import { blankPage, samplePage, type SamplePage } from '../support/sample-pages.js';

const TIFF = '07-vi-multipage-g4.tif';
const PHOTO = '08-vi-photo-skew3.jpg';
const languages = ['vi'] as const;

/** What every engine owes, whatever it is made of. */
export function describeOcrEngine(name: string, make: () => OcrEngine): void {
  describe(`OcrEngine contract: ${name}`, () => {
    let engine: OcrEngine;
    let page: SamplePage;
    let read: RecognisedPage;

    beforeAll(async () => {
      engine = make();
      page = await samplePage(TIFF);
      read = await engine.recognise(page, { languages });
    }, 120_000);
    afterAll(async () => engine.close());

    it('tells its name, version and languages', async () => {
      const { version, ...rest } = await engine.describe();
      expect(rest).toEqual({ name: engine.name, languages: expect.arrayContaining(['vi', 'en']) });
      expect(version).toMatch(/\d/);
      expect(read).toMatchObject({ engine: engine.name, version });
    });

    it('reads a clean page right', () => {
      expect(read.rotation).toBe(0);
      expect(characterErrorRate(textOf(read), page.truth)).toBeLessThan(0.03);
    });

    it('reads a skewed photograph', async () => {
      const photo = await samplePage(PHOTO);
      const reading = await engine.recognise(photo, { languages });
      expect(characterErrorRate(textOf(reading), photo.truth)).toBeLessThan(0.03);
      expectSound(reading, photo);
      expect(await inkUnder(photo.path, wordBoxes(reading))).toBeGreaterThan(0.9);
    }, 60_000);

    it('gives words in NFC without spaces, boxes in the picture, confidences from 0 to 1', () => {
      expectSound(read, page);
    });

    it('sets every box on the ink of its word', async () => {
      expect(await inkUnder(page.path, wordBoxes(read))).toBeGreaterThan(0.97);
    });

    it('gives no lines for a blank page', async () => {
      const { lines } = await engine.recognise(await blankPage(), { languages });
      expect(lines).toEqual([]);
    }, 60_000);

    it.each([90, 180, 270] as const)(
      'reads a page that lies turned by %i degrees',
      async (turn) => {
        const turned = await samplePage(TIFF, 1, turn);
        const reading = await engine.recognise(turned, { languages });
        expect(reading.rotation).toBe(360 - turn);
        expect(characterErrorRate(textOf(reading), turned.truth)).toBeLessThan(0.03);
        expectSound(reading, turned);
        expect(await inkUnder(page.path, wordBoxes(reading))).toBeGreaterThan(0.97);
      },
      60_000,
    );

    it('gives boxes in the pixels of a picture too large to read at full size', async () => {
      const [width, height] = [page.width * 2.5, page.height * 2.5].map(Math.round) as [number, number];
      const path = `${page.path}.large.png`;
      await sharp(page.path).resize(width, height).png({ compressionLevel: 1 }).toFile(path);
      const reading = await engine.recognise({ path, width, height }, { languages });
      expectSound(reading, { width, height });
      expect(characterErrorRate(textOf(reading), page.truth)).toBeLessThan(0.04);
      expect(await inkUnder(path, wordBoxes(reading))).toBeGreaterThan(0.95);
    }, 90_000);

    it('refuses a picture that is none', async () => {
      const path = `${page.path}.garbage.png`;
      await writeFile(path, 'this is not a picture');
      const refused = engine.recognise({ ...page, path }, { languages });
      await expect(refused).rejects.toBeInstanceOf(PermanentError);
    });

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      const stopped = engine.recognise(page, { languages }, stop.signal);
      setTimeout(() => stop.abort(), 20);
      await expect(stopped).rejects.toThrow(/abort/i);
      await expect(engine.recognise(page, { languages }, AbortSignal.abort())).rejects.toThrow(/abort/i);
    });

    it('stops at its time limit, and reads the next page', async () => {
      const late = engine.recognise(page, { languages, timeoutMs: 5 });
      await expect(late).rejects.toMatchObject({ code: 'timeLimit', permanent: true });
      const next = await engine.recognise(page, { languages });
      expect(textOf(next)).toBe(textOf(read));
    }, 60_000);

    it('reads several pages that are asked for at once', async () => {
      const pages = await Promise.all([2, 3].map((number) => samplePage(TIFF, number)));
      const readings = await Promise.all(pages.map((each) => engine.recognise(each, { languages })));
      const errors = readings.map((each, i) => characterErrorRate(textOf(each), pages[i]?.truth ?? ''));
      expect(Math.max(...errors)).toBeLessThan(0.15); // tables: their order is a matter of taste
    }, 60_000);
  });
}

function textOf({ lines }: RecognisedPage): string {
  return lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
}

function wordBoxes({ lines }: RecognisedPage): Box[] {
  return lines.flatMap(({ words }) => words.map(({ box }) => box));
}

function expectSound(reading: RecognisedPage, picture: { width: number; height: number }): void {
  const { width, height } = turnedSize(picture, reading.rotation);
  for (const line of reading.lines) {
    expect(line.words.length).toBeGreaterThan(0);
    for (const part of [line, ...line.words]) {
      const [x, y, w, h] = part.box;
      expect(part.box.every(Number.isInteger)).toBe(true);
      expect(Math.min(x, y, w - 1, h - 1, width - x - w, height - y - h)).toBeGreaterThanOrEqual(0);
      expect(part.confidence).toBeGreaterThanOrEqual(0);
      expect(part.confidence).toBeLessThanOrEqual(1);
    }
    for (const { text } of line.words) {
      expect(text).toMatch(/^\S+$/u);
      expect(text).toBe(text.normalize('NFC'));
    }
  }
}

/** The share of boxes under which the (upright) picture has ink. */
async function inkUnder(path: string, boxes: readonly Box[]): Promise<number> {
  const { data, info } = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true });
  const inked = boxes.filter(([x, y, w, h]) => {
    let dark = 0;
    for (let row = y; row < y + h; row++) {
      for (let column = x; column < x + w; column++) {
        if ((data[row * info.width + column] ?? 255) < 140) dark += 1;
      }
    }
    return dark > 0.04 * w * h;
  });
  return inked.length / boxes.length;
}
