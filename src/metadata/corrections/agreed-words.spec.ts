import { describe, expect, it } from '@jest/globals';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { agreedWords } from './agreed-words.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import { PageText } from '../page/page-text.js';

/** A page of lines, each read with one trust. */
function page(...read: readonly (readonly [text: string, trust: number])[]): PageText {
  const lines = read.map(([text, confidence], i): TextLine => {
    const box = [0, 40 * i, 800, 20] as const;
    const words = text.split(' ').map((word) => ({ text: word, box, confidence }));
    return { id: `l${String(i)}`, box, source: 'recognised', confidence, words };
  });
  return new PageText({ number: 1, width: 1000, height: 1400, lines, ...plainText(lines) });
}

const title = (value: string, trust = 0.8): FieldSuggestion => ({
  name: 'title',
  value,
  printed: value,
  confidence: 0.9,
  trust,
});

describe('a value by all the places where it stands', () => {
  it('takes each word as it was read most surely', () => {
    const pages = [
      page(['Bảo quản xoài sau thu hoach', 0.7]),
      page(['BẢO QUÁN XOÀI SAU THU HOẠCH', 0.6], ['bảo quản xoài sau thu hoạch', 0.9]),
    ];
    const agreed = agreedWords(title('Bảo quản xoài sau thu hoach'), pages, undefined);
    expect(agreed.value).toBe('Bảo quản xoài sau thu hoạch');
    expect(agreed.alternatives?.map(({ value }) => value)).toEqual(['Bảo quản xoài sau thu hoach']);
    expect(agreed.trust).toBeGreaterThan(0.9);
  });

  it('keeps signs, and a word that stands in one place only', () => {
    const pages = [page(['Nuôi cua, tôm và cá', 0.8], ['nuôi cua tôm', 0.9])];
    expect(agreedWords(title('Nuôi cua, tôm và cá'), pages, undefined).value).toBe('Nuôi cua, tôm và cá');
  });

  it('leaves a word that the language knows, though another stands between the same neighbours elsewhere', async () => {
    const value = 'Bộ điều khiển đo độ ẩm đất ở hai độ sâu';
    const pages = [page([value, 0.9]), page(['đầu đo độ ẩm đặt ở độ sâu 15 cm', 0.99])];
    const agreed = agreedWords({ ...title(value, 0.9), name: 'abstract' }, pages, await bigramModel());
    expect(agreed.value).toBe(value);
    expect(agreed).not.toHaveProperty('mended');
  });

  it('makes no commoner word of a name', async () => {
    const value = 'Ủy ban nhân dân tỉnh Ninh Hải Đông';
    const pages = [page([value.toUpperCase(), 0.95], [value.toUpperCase(), 0.85])];
    const agency = { ...title(value, 0.9), name: 'managingAgency' } as const;
    expect(agreedWords(agency, pages, await bigramModel()).value).toBe(value);
  });

  it('leaves a text layer alone', () => {
    const field = title('Bảo quán xoài', 1);
    expect(agreedWords(field, [page(['bảo quản xoài', 0.9])], undefined)).toBe(field);
  });
});
