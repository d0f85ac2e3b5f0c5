import { describe, expect, it } from '@jest/globals';
import { proposeMapping } from './propose-mapping.js';
import type { TableField } from './table-field.js';

const fieldsOf = (columns: readonly string[], ...rows: readonly string[][]): (TableField | null)[] =>
  proposeMapping(
    columns,
    rows.map((cells, i) => ({ row: i + 2, cells })),
  ).map(({ field }) => field);
const splitOf = (column: string, ...cells: readonly string[]): string | null | undefined =>
  proposeMapping(
    [column],
    cells.map((cell, i) => ({ row: i + 2, cells: [cell] })),
  )[0]?.split;

describe('the field of a column', () => {
  it.each([
    ['Tên nhiệm vụ', 'title'],
    ['TÊN NHIỆM VỤ KH&CN', 'title'],
    ['Ten de tai', 'title'],
    ['Chủ nhiệm', 'authors'],
    ['Chủ nhiệm đề tài (học hàm, học vị)', 'authors'],
    ['Cơ quan chủ trì', 'hostOrganisation'],
    ['Mã số', 'taskCode'],
    ['Năm nghiệm thu', 'year'],
    ['Số đăng ký', 'registrationNumber'],
    ['Từ khoá', 'keywords'],
    ['Từ khóa', 'keywords'],
    ['(51) IPC', 'ipc'],
    ['(22) Ngày nộp đơn', 'filingDate'],
    ['Principal Investigator', 'authors'],
    ['hostOrganisation', 'hostOrganisation'],
    ['Mức độ bảo mật', 'securityLevel'],
    ['Cơ quan quản lý nhiệm vụ KH&CN', 'managingAgency'],
    ['STT', null],
    ['Ghi chú', null],
    ['Lý do', null],
    ['Kinh phí', null],
  ])('is told by its name: %s', (name, field) => {
    expect(fieldsOf([name])).toEqual([field]);
  });

  it('is told by its values where the name says nothing', () => {
    const row = ['10.1000/abc', '2021', 'A01H 5/00; C12N 15/82', 'x'];
    expect(fieldsOf(['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4'], row, row)).toEqual(['doi', 'year', 'ipc', null]);
  });

  it('is a year where a day of acceptance is only a year', () => {
    expect(fieldsOf(['Ngày nghiệm thu'], ['2020'], ['2021'])).toEqual(['year']);
    expect(fieldsOf(['Ngày nghiệm thu'], ['12/03/2020'])).toEqual(['acceptanceDate']);
  });

  it('is not given twice where it holds one value', () => {
    expect(fieldsOf(['Tên đề tài', 'Tên dự án', 'Chủ nhiệm', 'Tác giả'])).toEqual([
      'title',
      null,
      'authors',
      'authors',
    ]);
  });

  it('of Dublin Core is told by element and qualifier', () => {
    expect(
      fieldsOf([
        'header.identifier',
        'dc.title@vi',
        'dc.title@en',
        'dc.contributor.author',
        'dcterms.issued',
      ]),
    ).toEqual(['externalId', 'title', 'titleEn', 'authors', 'year']);
    expect(fieldsOf(['dc.title@en', 'dc.identifier', 'dc.format'])).toEqual(['title', 'externalId', null]);
  });
});

describe('the sign between several values', () => {
  it('is the one that stands in the cells, where the field holds several', () => {
    expect(splitOf('Tác giả', 'An; Bình', 'Chi')).toBe(';');
    expect(splitOf('Tác giả', 'Nguyễn Văn An, Trần Bình')).toBe(',');
    expect(splitOf('Tác giả', 'Smith, John; Doe, Jane')).toBe(';');
    expect(splitOf('Từ khóa', 'lúa\nmặn')).toBe('\n');
    expect(splitOf('Tên nhiệm vụ', 'Lúa; cá')).toBeNull();
  });
});
