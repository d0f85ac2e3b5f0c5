import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../../shared/page-text.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { pageQuality } from './page-quality.js';
import { POOR_QUALITY } from './fitted.js';
import type { ReadLine } from '../recognition/recognised-lines.js';

const lines = (text: string, confidence: number): TextLine[] => [
  {
    id: 'l1',
    box: [0, 0, 100, 10],
    source: 'recognised',
    confidence,
    words: text.split(' ').map((word) => ({ text: word, box: [0, 0, 10, 10], confidence })),
  },
];

const SOUND = 'Hệ thống quan trắc mực nước ngầm được lắp đặt tại mười hai giếng khoan';
const GARBLED = 'Hệ thểơg quvn trắz mựơ nuớưc ng4m đượr l.ắp đẩt tạij mườiư h@i giểmg khoưn';

describe('pageQuality', () => {
  it('is high for what was read surely', () => {
    expect(pageQuality(lines(SOUND, 0.97), 'vi')).toBeGreaterThan(0.99);
  });

  it('falls with the confidence', () => {
    const [sure = 0, less = 0, hardly = 0] = [0.95, 0.8, 0.6].map((sureness) =>
      pageQuality(lines(SOUND, sureness), 'vi'),
    );
    expect(sure).toBeGreaterThan(less);
    expect(less).toBeGreaterThan(hardly);
    expect(hardly).toBeLessThan(POOR_QUALITY);
  });

  it('is lower where doubtful words are no words', () => {
    expect(pageQuality(lines(GARBLED, 0.68), 'vi')).toBeLessThan(pageQuality(lines(SOUND, 0.68), 'vi') ?? 0);
  });

  it('does not hold foreign words against another language', () => {
    const english = 'The records show that pumping by hotels draws the interface inland';
    expect(pageQuality(lines(english, 0.68), 'en')).toBeGreaterThan(
      pageQuality(lines(english, 0.68), 'vi') ?? 1,
    );
  });

  it('passes over dots to be filled in', () => {
    const filled = [...lines(SOUND, 0.95), ...lines('......... ....--.... ........', 0.4)];
    expect(pageQuality(filled, 'vi')).toBe(pageQuality(lines(SOUND, 0.95), 'vi'));
  });

  it('passes over the dots that lead to a page number', () => {
    const contents = [...lines(SOUND, 0.95), ...lines('.............12 khoan...............34', 0.6)];
    expect(pageQuality(contents, 'vi')).toBe(pageQuality(lines(SOUND, 0.95), 'vi'));
  });

  it('counts the letters of lines that could not be read as wrong', () => {
    const whole = pageQuality(lines(SOUND, 0.97), 'vi') ?? 0;
    const letters = SOUND.replaceAll(' ', '').length;
    const half = pageQuality(lines(SOUND, 0.97), 'vi', [[0, 20, 6 * letters, 10]]);
    expect(half).toBeCloseTo(whole / 2, 5);
    expect(pageQuality([], null, [[0, 20, 600, 10]])).toBe(0);
  });

  it('is lower where the reader nearly read what suits the language better', async () => {
    const pairs = await bigramModel();
    const read = (gain: number): ReadLine[] =>
      lines('thành phân kinh tế được thu thập', 0.9).map((line) => ({
        ...line,
        words: line.words.map((word) =>
          word.text === 'phân' ? { ...word, candidates: [{ text: 'phần', gain }] } : word,
        ),
      }));
    const [near = 0, far = 0] = [-1, -20].map((gain) => pageQuality(read(gain), 'vi', [], pairs));
    expect(near).toBeLessThan(far);
    expect(pageQuality(read(-1), 'vi')).toBe(pageQuality(read(-20), 'vi'));
  });

  it('lies between 0 and 1, and says nothing without words', () => {
    expect(pageQuality(lines('@#x1 y7z', 0), 'vi')).toBe(0);
    expect(pageQuality([], 'vi')).toBeUndefined();
    expect(pageQuality(lines('........', 0.9), null)).toBeUndefined();
  });
});
