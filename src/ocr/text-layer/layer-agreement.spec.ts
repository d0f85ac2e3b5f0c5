import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';
import { agreement, isPlainWord, lacksText, undisputed, wordiestBand } from './layer-agreement.js';

const PAGE = { width: 1000, height: 1400 };
const ALL: Box = [0, 0, 1000, 1400];

const words = (text: string, y: number, confidence = 1, x = 100): TextWord[] =>
  text.split(' ').map((each, i) => ({ text: each, box: [x + 100 * i, y, 80, 20], confidence }));
const line = (text: string, y: number): TextLine => ({
  id: 'l',
  box: [100, y, 800, 20],
  source: 'trusted',
  confidence: 1,
  words: words(text, y),
});

describe('whether a layer and a look at its page agree', () => {
  it('counts the words read at their place', () => {
    const layer = [line('báo cáo tổng kết', 100)];
    expect(agreement(layer, ALL, words('Báo cáo tông kết', 103))).toBe(0.75);
    expect(agreement(layer, ALL, words('báo cáo tổng kết', 400))).toBe(0);
    expect(agreement(layer, ALL, words('báo cáo tổng kết', 100, 1, 500))).toBe(0);
  });

  it('takes marks for what they are, but not signs around a word', () => {
    expect(agreement([line('bao cao tong ket', 100)], ALL, words('báo cáo tổng kết', 100))).toBe(0);
    expect(agreement([line('“báo cáo” tổng kết.', 100)], ALL, words('báo cáo tổng kết', 100))).toBe(1);
  });

  it('says nothing of fewer than three words, nor of words outside the band', () => {
    expect(agreement([line('báo cáo', 100)], ALL, words('báo cáo', 100))).toBeUndefined();
    expect(agreement([line('báo cáo tổng kết', 300)], [0, 0, 1000, 200], [])).toBeUndefined();
  });

  it('can leave out formulas and numbers, which readers get wrong and wrong fonts right', () => {
    const layer = [line('C₆H₁₂O₆ 2009 kN/m² báo cáo tổng', 100)];
    const read = words('CoHoOo 2009 kNm báo cáo tồng', 100);
    expect(agreement(layer, ALL, read, isPlainWord)).toBeCloseTo(2 / 3);
  });

  it('disputes a line that reads otherwise, and no line that was not read', () => {
    const layer = [
      line('báo cáo tổng kết', 100),
      line('qxz rbp vtl dch', 200),
      line('tiêu đề chạy đầu', 300),
    ];
    const read = [line('báo cáo tổng kết', 100), line('đề tài khoa học', 200)];
    expect(undisputed(layer, [...read, line('tiêu đề chạy đầu', 301)])).toEqual([layer[0], layer[2]]);
    expect(undisputed(layer.slice(0, 1), [])).toEqual([]);
  });
});

describe('the band that is looked at', () => {
  it('is where most words stand, on the page', () => {
    const layer = [line('một', 40), line('hai ba bốn năm', 1370), line('sáu bảy tám chín', 1340)];
    expect(wordiestBand(layer, PAGE, 168)).toEqual([0, 1232, 1000, 168]);
    expect(wordiestBand([line('1 2 3', 40)], PAGE, 168)).toBeUndefined();
  });
});

describe('whether a page has text that its layer lacks', () => {
  const layer = [line('tiêu đề chạy đầu', 100)];

  it('tells by several sure words where the layer has none', () => {
    expect(lacksText(layer, words('thân bài bị quên', 300, 0.9))).toBe(true);
    expect(lacksText(layer, words('thân bài', 300, 0.9))).toBe(false);
  });

  it('is not misled by doubtful words, numbers and specks, or by the layer’s own', () => {
    expect(lacksText(layer, words('thân bài bị quên', 300, 0.5))).toBe(false);
    expect(lacksText(layer, words('12 4,5 , I 7 |', 300, 0.95))).toBe(false);
    expect(lacksText(layer, words('tieu de chay dau', 102, 0.95))).toBe(false);
  });
});
