import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LineReaderEngine } from '../../src/ocr/engines/line-reader/line-reader-engine.js';
import { loadGrey } from '../../src/ocr/imaging/grey-picture.js';
import type { LinePicture, SecondOpinionRecogniser } from '../../src/ocr/recognition/line-recogniser.js';
import { lineStrip } from '../../src/ocr/imaging/line-strip.js';
import { slantOf } from '../../src/ocr/imaging/slant.js';
import type { TextWord } from '../../src/shared/page-text.js';
import { characterErrorRate } from '../support/character-errors.js';
import { samplePage } from '../support/sample-pages.js';

const TIFF = '07-vi-multipage-g4.tif';
const languages = ['vi'] as const;
const blank: LinePicture = { data: new Uint8Array(400 * 60).fill(240), width: 400, height: 60 };

/** What every second-opinion recogniser owes. The lines are found by our own reader, which needs nothing but npm. */
export function describeSecondOpinionRecogniser(name: string, make: () => SecondOpinionRecogniser): void {
  describe(`SecondReader contract: ${name}`, () => {
    let reader: SecondOpinionRecogniser;
    let lines: LinePicture[];
    let firstTexts: string[];
    let answers: readonly (readonly TextWord[])[];

    beforeAll(async () => {
      reader = make();
      const page = await samplePage(TIFF);
      const finder = new LineReaderEngine();
      const found = await finder.recognise(page, { languages });
      await finder.close();
      const grey = await loadGrey(page);
      const slant = slantOf(found.lines);
      const long = found.lines.filter(({ words }) => words.length > 5).slice(0, 6);
      lines = long.flatMap(
        ({ words }) => lineStrip(grey, { words, from: 0, to: words.length }, slant)?.picture ?? [],
      );
      firstTexts = long.map(({ words }) => textOf(words));
      answers = await reader.readLines(lines, { languages });
    }, 120_000);
    afterAll(async () => reader.close());

    it('tells its name, version and languages', async () => {
      const described = await reader.describe();
      expect(described).toMatchObject({ name: reader.name, languages: expect.arrayContaining(['vi', 'en']) });
      expect(described.version).toMatch(/\d/);
    });

    it('reads each line, in their order', () => {
      expect(answers).toHaveLength(lines.length);
      answers.forEach((words, i) =>
        expect(characterErrorRate(textOf(words), firstTexts[i] ?? '')).toBeLessThan(0.1),
      );
    });

    it('gives words in NFC without spaces, from left to right, in the picture, confidences from 0 to 1', () => {
      answers.forEach((words, i) => {
        let left = -1;
        for (const { text, box, confidence } of words) {
          expect(text).toMatch(/^\S+$/u);
          expect(text).toBe(text.normalize('NFC'));
          expect(box[0]).toBeGreaterThanOrEqual(left);
          left = box[0];
          expect(box[0] + box[2]).toBeLessThanOrEqual(lines[i]?.width ?? 0);
          expect(box[1] + box[3]).toBeLessThanOrEqual(lines[i]?.height ?? 0);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      });
    });

    it('answers for a line without text as well, and goes on to the next', async () => {
      const [first] = lines;
      const read = await reader.readLines([blank, ...(first ? [first] : [])], { languages });
      expect(read).toHaveLength(2);
      // Tesseract sees letters in flat paper, but is not sure of them.
      expect(textOf((read[0] ?? []).filter(({ confidence }) => confidence > 0.8))).toBe('');
      expect(textOf(read[1] ?? [])).toBe(textOf(answers[0] ?? []));
    }, 60_000);

    it('is asked nothing and answers nothing', async () => {
      expect(await reader.readLines([], { languages })).toEqual([]);
    });

    it('stops when it is told to, and at its time limit', async () => {
      const stop = new AbortController();
      const stopped = reader.readLines(lines, { languages }, stop.signal);
      setImmediate(() => stop.abort());
      await expect(stopped).rejects.toThrow(/abort/i);
      const late = reader.readLines(lines, { languages, timeoutMs: 5 });
      await expect(late).rejects.toMatchObject({ code: 'timeLimit', permanent: true });
      expect(await reader.readLines(lines, { languages })).toEqual(answers);
    }, 60_000);
  });
}

const textOf = (words: readonly TextWord[]): string => words.map(({ text }) => text).join(' ');
