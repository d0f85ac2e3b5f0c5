import { describe, expect, it } from '@jest/globals';
import { mappingOf, readMappingFile, writeMappingFile } from './mapping-file.js';

const COLUMNS = ['Mã', 'Tên đề tài', 'Tác giả', 'Ghi chú'];
const PROPOSED = [
  { field: 'externalId', split: null },
  { field: 'title', split: null },
  { field: 'authors', split: ',' },
  { field: null, split: null },
] as const;

describe('a mapping file', () => {
  it('says again what was proposed', () => {
    const file = readMappingFile(writeMappingFile(COLUMNS, PROPOSED));
    expect(mappingOf(file, COLUMNS, [])).toEqual(PROPOSED);
  });

  it('maps the columns that it names, in whatever order they come, and leaves the others out', () => {
    const file = readMappingFile('{"columns": {"Tác giả": "authors", "Tên đề tài": "title", "Mã": null}}');
    expect(mappingOf(file, COLUMNS, PROPOSED)).toEqual([
      { field: null, split: null },
      { field: 'title', split: null },
      { field: 'authors', split: ',' },
      { field: null, split: null },
    ]);
    expect(mappingOf(file, ['Tên đề tài', 'Tác giả', 'Mã'], [])[1]).toEqual({ field: 'authors', split: ';' });
  });

  it.each([
    ['not JSON', '{"columns"'],
    ['columns', '[]'],
    ['tilte', '{"columns": {"Tên": "tilte"}}'],
    ['split', '{"columns": {"Tên": {"field": "authors", "split": 5}}}'],
  ])('is refused by what is wrong: %s', (word, text) => {
    expect(() => readMappingFile(text)).toThrow(word);
  });

  it('is refused where it names a column that the table does not have', () => {
    const file = readMappingFile('{"columns": {"Nhan đề": "title"}}');
    expect(() => mappingOf(file, COLUMNS, PROPOSED)).toThrow('Nhan đề');
  });
});
