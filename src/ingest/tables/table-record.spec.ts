import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../platform/tables/table-reader.js';
import type { ColumnMapping, TableField } from './columns/table-field.js';
import { tableRecord, type TableRecord } from './table-record.js';

const SOURCE = { file: 'danh mục.xlsx', sheet: 'Đề tài' };
const to = (field: TableField | null, split: string | null = null): ColumnMapping => ({ field, split });

const read = (mapping: readonly ColumnMapping[], ...cells: readonly Cell[]): TableRecord =>
  tableRecord({ row: 7, cells }, mapping, { type: 'report', visibility: 'public' }, SOURCE);
const codes = ({ problems }: TableRecord): string[] => problems.map(({ code }) => code);

describe('a row of a table', () => {
  it('becomes a record by the rules of every import, with where it stood', () => {
    const { record, values, problems } = read(
      [to('externalId'), to('title'), to('authors', ';'), to('year'), to(null)],
      'ĐT-1',
      'Lúa chịu mặn',
      'TS. Nguyễn Văn An; Trần Bình',
      'Năm 2021',
      'bỏ qua',
    );
    expect(problems).toEqual([]);
    expect(record).toMatchObject({ externalId: 'ĐT-1', type: 'report', visibility: 'public' });
    expect(record?.source).toEqual({ ...SOURCE, row: 7 });
    expect(record?.fields.get('authors')).toEqual([
      { name: 'Nguyễn Văn An', title: 'TS.' },
      { name: 'Trần Bình' },
    ]);
    expect(record?.fields.get('year')).toEqual([2021]);
    expect(values).toMatchObject({ authors: ['TS. Nguyễn Văn An', 'Trần Bình'], year: ['2021'] });
  });

  it('loses a value that cannot be, not itself, and keeps its printed form', () => {
    const found = read(
      [to('externalId'), to('title'), to('filingDate'), to('ipc', ';'), to('type')],
      'a',
      'x',
      '31/02/2020',
      'A01H 5/00; Z99Z 1/00',
      'băng từ',
    );
    expect(codes(found)).toEqual(['impossibleDate', 'unparsableIpc', 'unknownType']);
    expect(found.record?.fields.has('filingDate')).toBe(false);
    expect(found.record?.fields.get('ipc')).toEqual(['A01H 5/00']);
    expect(found.record?.flagged).toEqual([
      { name: 'filingDate', printed: '31/02/2020', why: 'impossibleDate' },
      { name: 'ipc', printed: 'Z99Z 1/00', why: 'unparsableIpc' },
      { name: 'documentType', printed: 'băng từ', why: 'unknownType' },
    ]);
    expect(found.problems[0]).toMatchObject({ column: 2, field: 'filingDate', printed: '31/02/2020' });
  });

  it('without a code is known again by what it says, and is another record when it says something else', () => {
    const mapping = [to('title'), to('year'), to('keywords', ',')];
    const first = read(mapping, 'Lúa', '2020', 'a');
    expect(codes(first)).toEqual(['noCode']);
    expect(read(mapping, 'LÚA', '2020', 'b').record?.externalId).toBe(first.record?.externalId);
    expect(read(mapping, 'Lúa', '2021', 'a').record?.externalId).not.toBe(first.record?.externalId);
  });

  it('is refused where neither code nor title is left, where it is secret in words nobody knows, or gone', () => {
    expect(codes(read([to('title'), to('year')], '', '2020'))).toEqual(['noIdentity']);
    expect(read([to('title'), to('year')], '', '2020').record).toBeUndefined();
    expect(codes(read([to('title'), to('securityLevel')], 'x', 'mật 2'))[0]).toBe('unknownSecrecy');
    expect(codes(read([to('externalId')], 'only'))).toEqual(['noContent']);
    const gone = tableRecord({ row: 1, cells: ['x'], deleted: true }, [to('title')], {}, SOURCE);
    expect(codes(gone)).toEqual(['deleted']);
  });

  it('is the same record wherever it stands, and another once a withheld value is mended', () => {
    const mapping = [to('externalId'), to('title'), to('filingDate')];
    const wrong = read(mapping, 'a', 'x', '31/02/2020').record;
    const again = tableRecord(
      { row: 99, cells: ['a', 'x', '31/02/2020'] },
      mapping,
      { type: 'report', visibility: 'public' },
      { file: 'b.csv' },
    );
    expect(again.record?.sha256).toBe(wrong?.sha256);
    expect(read(mapping, 'a', 'x', '30/02/2020').record?.sha256).not.toBe(wrong?.sha256);
  });

  it('takes several elements of one name as several values', () => {
    const found = read([to('title'), to('authors', ';')], 'x', ['An', 'Bình; Chi']);
    expect(found.values.authors).toEqual(['An', 'Bình', 'Chi']);
  });
});
