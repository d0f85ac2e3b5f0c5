import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../../test/support/drawn-page.js';
import { lineOf } from '../../recognition/ocr-result.js';
import { isNoText, isUnread } from './no-text.js';

const row = (pieces: number) => ({
  x0: 0,
  y0: 0,
  x1: 10 * pieces,
  y1: 12,
  letter: 9,
  parts: Array.from({ length: pieces }, (_, i) => letter(10 * i, 0, 5, 7)),
});
function read(text: string, confidence: number) {
  const line = lineOf(text.split(' ').map((word) => ({ text: word, box: [0, 0, 10, 12], confidence })));
  if (!line) throw new Error('no words');
  return line;
}
const GARBLED = 'ymc 8hP csog hn cn nc aâomờc khn ha 2ietg';

describe('what is no text', () => {
  it('has little confidence, or some and no word', () => {
    expect(isNoText(read('nghiên cứu', 0.35))).toBe(true);
    expect(isNoText(read('zq xk', 0.6))).toBe(true);
    expect(isNoText(read('nghiên cứu', 0.6))).toBe(false);
    expect(isNoText(read('zq xk', 0.7))).toBe(false);
  });
});

describe('a line that could not be read', () => {
  it('gave many letters out of many pieces of ink, and no text', () => {
    expect(isUnread(row(40), read(GARBLED, 0.36))).toBe(true);
  });

  it('is none that was read', () => {
    expect(isUnread(row(40), read(GARBLED, 0.7))).toBe(false);
  });

  it('is none where noise, a drawing or dots gave few letters, or hardly any confidence', () => {
    expect(isUnread(row(40), read(GARBLED, 0.2))).toBe(false);
    expect(isUnread(row(3), read(GARBLED, 0.36))).toBe(false);
    expect(isUnread(row(40), read('c ___ gN --- ...... ****** _____ _ . _ aể', 0.36))).toBe(false);
  });
});
