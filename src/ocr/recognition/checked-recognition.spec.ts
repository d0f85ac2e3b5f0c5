import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../shared/geometry.js';
import { checkRecognition } from './checked-recognition.js';
import type { RecognisedPage, RecognisedLine } from './ocr-engine.js';

const picture = { path: 'x.png', width: 100, height: 200 };
const page = (...lines: RecognisedLine[]): RecognisedPage => ({
  lines,
  rotation: 0,
  engine: 'x',
  version: '1',
});
const word = (text: string, box: Box = [10, 10, 20, 10]) => ({ text, box, confidence: 0.5 });

describe('checkRecognition', () => {
  it('leaves sound text as it is', () => {
    const sound = page({ box: [10, 10, 50, 10], words: [word('Đà'), word('Nẵng')], confidence: 0.5 });
    expect(checkRecognition(sound, picture)).toEqual(sound);
  });

  it('rounds boxes outwards and clips them to the picture, confidences to 0–1', () => {
    const words = [{ text: 'a', box: [-3.5, 10.2, 20, 10.1] as const, confidence: 1.7 }];
    const checked = checkRecognition(page({ box: [-5, 10, 400, 10], words, confidence: -1 }), picture);
    expect(checked.lines).toEqual([
      { box: [0, 10, 100, 10], words: [{ text: 'a', box: [0, 10, 17, 11], confidence: 1 }], confidence: 0 },
    ]);
  });

  it('clips to the picture as it lies once turned', () => {
    const line = { box: [150, 10, 100, 10] as const, words: [word('a', [150, 10, 50, 10])], confidence: 1 };
    expect(checkRecognition({ ...page(line), rotation: 90 }, picture).lines[0]?.box).toEqual([
      150, 10, 50, 10,
    ]);
    expect(() => checkRecognition(page(line), picture)).toThrow('not on the page of 100×200');
  });

  it('clips the places of unread lines as well', () => {
    const checked = checkRecognition({ ...page(), unread: [[-5.5, 10, 400, 10]] }, picture);
    expect(checked.unread).toEqual([[0, 10, 100, 10]]);
  });

  it('cleans text: NFC, no control characters, no lone surrogates, no white space', () => {
    const words = ['a\u0302\u0301', 'x\u0000y', '\ud800z', 'c d'].map((text) => word(text));
    const [line] = checkRecognition(page({ box: [0, 0, 10, 10], words, confidence: 1 }), picture).lines;
    expect(line?.words.map(({ text }) => text)).toEqual(['ấ', 'xy', '\ufffdz', 'cd']);
  });

  it('drops words and lines without text', () => {
    const words = [word(' '), word('\u0007')];
    expect(checkRecognition(page({ box: [0, 0, 10, 10], words, confidence: 1 }), picture).lines).toEqual([]);
  });
});
