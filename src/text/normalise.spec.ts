import { describe, expect, it } from '@jest/globals';
import { exactForm, foldedForm, mappedExactForm, mappedFoldedForm, originalSpan } from './normalise.js';

const SAMPLES = [
  'Cộng hòa Xã hội chủ nghĩa Việt Nam',
  'Đặc tính THỦY LỢI, 38% và 9.420 m³/ha',
  'Tiếng Việt tách rời'.normalize('NFD'),
  'e\u0302\u0323 e\u0323\u0302 ệ',
  'ﬁnal oﬃce, soft\u00adhyphen, İstanbul, ΟΔΟΣ, 한국 \u1112\u1161\u11ab',
  '😀 hoà \ud800 \u0301đầu dòng',
];

describe('forms of a text', () => {
  it('puts both spellings of one syllable into one exact form', () => {
    expect(exactForm('HÒA khỏe THÚY')).toBe(exactForm('hoà khoẻ thuý'));
    expect(exactForm('quí')).not.toBe(exactForm('qui'));
  });

  it('composes marks in any order', () => {
    expect(exactForm('e\u0302\u0323')).toBe('ệ');
    expect(exactForm('e\u0323\u0302')).toBe('ệ');
  });

  it('folds tones, vowel diacritics and đ', () => {
    expect(foldedForm('Đường Nguyễn Huệ')).toBe('duong nguyen hue');
  });

  it.each(SAMPLES)('gives the same form with and without the map: %s', (sample) => {
    expect(mappedExactForm(sample).text).toBe(exactForm(sample));
    expect(mappedFoldedForm(sample).text).toBe(foldedForm(sample));
  });

  it('leads a hit in the folded form back to the original letters', () => {
    const original = 'Kết quả Nghiên cứu ﬁnal'.normalize('NFD');
    const form = mappedFoldedForm(original);
    const at = form.text.indexOf('nghien cuu');
    const [start, end] = originalSpan(form, at, at + 'nghien cuu'.length);
    expect(original.slice(start, end).normalize('NFC')).toBe('Nghiên cứu');
    const fi = form.text.indexOf('final');
    expect(original.slice(...originalSpan(form, fi, fi + 5))).toBe('ﬁnal');
  });
});
