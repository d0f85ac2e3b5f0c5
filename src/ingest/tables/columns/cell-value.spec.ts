import { describe, expect, it } from '@jest/globals';
import { readValue } from './cell-value.js';
import type { TableField } from './table-field.js';

const read = (field: TableField, text: string): unknown => {
  const found = readValue(field, text);
  return 'value' in found ? found.value : found.problem;
};

describe('a cell', () => {
  it.each([
    ['2020-03-01', '2020-03-01'],
    ['2020-03-01T00:00:00.000Z', '2020-03-01'],
    ['2020-03-01 07:30', '2020-03-01'],
    ['1/3/2020', '2020-03-01'],
    ['01.03.2020', '2020-03-01'],
    ['2020/3/1', '2020-03-01'],
    ['20200301', '2020-03-01'],
    ['Ngày 01 tháng 3 năm 2020', '2020-03-01'],
    ['March 1, 2020', '2020-03-01'],
    ['31/02/2020', 'impossibleDate'],
    ['2021-02-29', 'impossibleDate'],
    ['12/31/2020', 'impossibleDate'],
    ['3/2020', 'partialDate'],
    ['2020', 'partialDate'],
    ['1/3/20', 'unreadableDate'],
    ['43831', 'unreadableDate'],
    ['chưa rõ', 'unreadableDate'],
  ])('%s as a day is %s', (text, wanted) => expect(read('filingDate', text)).toBe(wanted));

  it.each([
    ['2021', 2021],
    ['Năm 2021', 2021],
    ['31/12/2021', 2021],
    ['2021.0', 2021],
    ['2019-2021', 'unreadableNumber'],
    ['2.021', 'unreadableNumber'],
    ['hai nghìn', 'unreadableNumber'],
    ['20211', 'unreadableNumber'],
  ])('%s as a year is %s', (text, wanted) => expect(read('year', text)).toBe(wanted));

  it.each([
    ['type', 'Đề tài cấp tỉnh', 'report'],
    ['type', 'Bằng độc quyền giải pháp hữu ích', 'utilitySolution'],
    ['type', 'Journal article', 'article'],
    ['type', 'Băng cát-xét', 'unknownType'],
    ['language', 'Tiếng Việt', 'vi'],
    ['language', 'en_US', 'en'],
    ['language', 'vie', 'vi'],
    ['language', 'Klingon', 'unknownLanguage'],
    ['visibility', 'Công khai', 'public'],
    ['securityLevel', 'Mật', 'confidential'],
    ['securityLevel', 'Tuyệt mật', 'topSecret'],
    ['securityLevel', 'Bình thường', 'normal'],
    ['securityLevel', 'mắt', 'unknownSecrecy'],
    ['ipc', 'a01h5/00 (2006.01)', 'A01H 5/00'],
    ['ipc', 'Z99Z 1/00', 'unparsableIpc'],
    ['ipc', 'A01H', 'unparsableIpc'],
    ['doi', 'https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['doi', 'không có', 'wrongDoi'],
    ['issn', '0866-708X', '0866-708X'],
    ['issn', '0866-7080', 'wrongIssn'],
    ['title', 'hỏng \ufffd chữ', 'brokenLetters'],
    ['title', '=1+1', '=1+1'],
  ] as const)('%s %s is %s', (field, text, wanted) => expect(read(field, text)).toBe(wanted));

  it('keeps degrees and countries apart from names', () => {
    expect(read('authors', 'PGS.TS. Nguyễn Văn An')).toEqual({ name: 'Nguyễn Văn An', title: 'PGS.TS.' });
    expect(read('authors', 'TS Trần Thị Bé')).toEqual({ name: 'Trần Thị Bé', title: 'TS' });
    expect(read('authors', 'Bà Rịa')).toEqual({ name: 'Rịa', title: 'Bà' });
    expect(read('applicants', 'Viện Lúa (VN)')).toEqual({ name: 'Viện Lúa', country: 'VN' });
    expect(read('priority', 'US 62/123,456 12/03/2015')).toMatchObject({ date: '2015-03-12', country: 'US' });
  });
});
