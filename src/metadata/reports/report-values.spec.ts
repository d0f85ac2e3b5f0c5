import { describe, expect, it } from '@jest/globals';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { PageText } from '../page/page-text.js';
import { labelledValues } from './labelled-values.js';
import { valuesOfLabel } from './report-values.js';

/** One line of a scanned form; a word behind `?` was seen unsurely. */
function read(line: string): unknown[] {
  const words = line.split(' ').map((text, i) => ({
    text: text.replace('?', ''),
    box: [100 + 80 * i, 100, 70, 30] as const,
    confidence: text.startsWith('?') ? 0.4 : 0.95,
  }));
  const lines: TextLine[] = [
    { id: 'l0', box: [100, 100, 80 * words.length, 30], source: 'recognised', confidence: 0.95, words },
  ];
  const page = new PageText({ number: 1, width: 1654, height: 2339, lines, ...plainText(lines) });
  return labelledValues(page)
    .flatMap((value) => valuesOfLabel(value, []))
    .map(({ name, value, evidence }) => [name, value, evidence?.quote]);
}

describe('periods', () => {
  it('keep a date that cannot be as printed, flagged', () => {
    expect(read('16. Thời gian thực hiện: từ 01/03/2019 đến 31/02/2021')).toEqual([
      ['startDate', '2019-03-01', '01/03/2019'],
      ['endDate', '31/02/2021', '31/02/2021'],
    ]);
  });
});

describe('answers that are ticked', () => {
  it('are the one with its box, which is their evidence', () => {
    expect(read('2. Cấp nhiệm vụ: ☐ Quốc gia ☑ Bộ ☐ Tỉnh')).toEqual([['level', 'ministry', '☑ Bộ']]);
    expect(read('12. Xếp loại: [ ] Xuất sắc [x] Khá')).toEqual([['acceptanceRating', 'good', '[x] Khá']]);
  });

  it.each([
    ['none is ticked', '2. Cấp nhiệm vụ: ☐ Quốc gia ☐ Bộ ☐ Tỉnh'],
    ['two are', '2. Cấp nhiệm vụ: ☑ Quốc gia ☑ Bộ ☐ Tỉnh'],
    ['one is not clear', '2. Cấp nhiệm vụ: ☑ Quốc gia ?☐ Bộ ☐ Tỉnh'],
    ['a box was not seen', '2. Cấp nhiệm vụ: ☑ Quốc gia Bộ ☐ Tỉnh'],
  ])('are nothing where %s', (_, line) => {
    expect(read(line)).toEqual([]);
  });
});

describe('an organisation', () => {
  it('is what stands behind its label', () => {
    expect(read('Tổ chức chủ trì: Trung tâm Khuyến nông Phước Dinh')).toEqual([
      ['hostOrganisation', 'Trung tâm Khuyến nông Phước Dinh', 'Trung tâm Khuyến nông Phước Dinh'],
    ]);
  });

  it.each([
    'Tổ chức chủ trì: Điều 2. Chủ nhiệm đề tài phải có trình độ đại học trở lên',
    'Tổ chức chủ trì: đang công tác tại trung tâm và không đồng thời chủ trì quá hai đề tài. Điều 3. Hồ sơ',
    'Tổ chức chủ trì: phải có tư cách pháp nhân, có đủ cơ sở vật chất và nhân lực',
  ])('is no article of a decision: %s', (line) => {
    expect(read(line)).toEqual([]);
  });
});
