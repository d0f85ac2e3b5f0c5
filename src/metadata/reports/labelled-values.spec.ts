import { describe, expect, it } from '@jest/globals';
import { cellPage as page, type PrintedCell as Cell } from '../../../test/support/cell-page.js';
import type { PageText } from '../page/page-text.js';
import { TextSpan } from '../page/text-span.js';
import { labelledValues } from './labelled-values.js';

const read = (reading: PageText): string[] =>
  labelledValues(reading).map(
    ({ label, page: on, pieces }) => `${label.field}=${new TextSpan(on, pieces).text.replace(/\n/g, ' ')}`,
  );

const TABLE: readonly Cell[] = [
  [170, 100, '1. Tên nhiệm vụ'],
  [620, 100, 'Xây dựng mô hình nuôi cua biển'],
  [620, 140, 'trong ao đất'],
  [170, 210, '4. Mã số nhiệm vụ'],
  [620, 210, 'CT04/01-2023-3'],
  [170, 280, '5. Tổ chức chủ trì'],
  [620, 280, 'Trung tâm Giống'],
];

describe('values and their labels', () => {
  it.each([false, true])('beside them in a table, its rows joined: %s', (joined) => {
    expect(read(page(TABLE, joined))).toEqual([
      'title=Xây dựng mô hình nuôi cua biển trong ao đất',
      'taskCode=CT04/01-2023-3',
      'hostOrganisation=Trung tâm Giống',
    ]);
  });

  it('where a skewed page sets the label between two lines of its value', () => {
    const rows: Cell[] = [
      [170, 112, '1,. Tên nhiệm vụ'],
      [620, 100, 'Xây dựng mô hình nuôi cua biển'],
      [620, 126, 'trong ao đất'],
      [170, 210, '4. Mã số nhiệm vục'],
      [620, 210, 'CT04/01-2023-3'],
      [170, 280, '5. Tổ chức chủ trì c Trung tâm Giống'],
    ];
    expect(read(page(rows, false))).toEqual([
      'title=Xây dựng mô hình nuôi cua biển trong ao đất',
      'taskCode=CT04/01-2023-3',
      'hostOrganisation=Trung tâm Giống',
    ]);
  });

  it('below them, past what is to be signed', () => {
    const signed: Cell[] = [
      [170, 100, 'Cơ quan chủ trì'],
      [1000, 100, 'Chủ nhiệm đề tài'],
      [170, 140, '(ký tên, đóng dấu)'],
      [1000, 140, '(ký tên)'],
      [980, 320, 'TS. Cao Thị Thắm'],
    ];
    expect(read(page(signed, false))).toEqual(['authors=TS. Cao Thị Thắm']);
  });

  it('run together with them in one row of a table, the next row left alone', () => {
    const rows: Cell[] = [
      [170, 100, '5. Tổ chức chủ trìSở Nông nghiệp'],
      [170, 140, '6. Cơ quan chủ quản'],
      [620, 140, 'Bộ Nông nghiệp'],
    ];
    expect(read(page(rows, false))).toEqual([
      'hostOrganisation=Sở Nông nghiệp',
      'managingAgency=Bộ Nông nghiệp',
    ]);
  });

  it('with all the boxes to be ticked, wide blanks between them, over two rows', () => {
    const rows: Cell[] = [
      [170, 100, '2.Cấp nhiệm vụ'],
      [520, 100, '☐ Quốc gia'],
      [820, 100, '☑ Bộ'],
      [520, 140, '☐ Tỉnh'],
      [170, 200, '4. Mã số nhiệm vụ'],
      [520, 200, 'ĐT-01'],
    ];
    expect(read(page(rows, true))).toEqual(['level=☐ Quốc gia ☑ Bộ ☐ Tỉnh', 'taskCode=ĐT-01']);
  });

  it('on the same line, going on below it', () => {
    const lines: Cell[] = [
      [170, 100, 'Tổ chức chủ trì: Trung tâm Khuyến nông'],
      [170, 140, 'và Cơ khí'],
      [170, 180, 'Mã số: ĐT-01'],
    ];
    expect(read(page(lines, false))).toEqual([
      'hostOrganisation=Trung tâm Khuyến nông và Cơ khí',
      'programmeCode=ĐT-01',
    ]);
  });
});
