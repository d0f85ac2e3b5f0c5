import { describe, expect, it } from '@jest/globals';
import type { CitedRecord } from '../cited-record.js';
import { citationsAs } from './citations.js';

const REPORT: CitedRecord = {
  id: 'a1',
  type: 'report',
  url: 'https://kho.example/d/a1',
  apiUrl: 'https://kho.example/api/v1/documents/a1',
  title: 'Giống lúa chịu mặn & {kháng} rầy 100%',
  authors: ['Nguyễn Văn An', 'Trần Thị Bé'],
  host: 'Trường Đại học Cần Thơ',
  date: '2019-04-25',
  language: 'vi',
  abstract: 'Dòng một\nTY  - BOOK',
  keywords: ['lúa', 'mặn'],
  number: 'CT_2019',
  pageCount: 3,
};

describe('citations', () => {
  it('as RIS have a field a line, whatever the text holds', () => {
    const ris = citationsAs('ris', [REPORT]);
    const lines = ris.split(/\r?\n/);
    expect(lines).toEqual(
      expect.arrayContaining([
        'TY  - RPRT',
        'AU  - Nguyễn Văn An',
        'AU  - Trần Thị Bé',
        'PY  - 2019',
        'KW  - mặn',
        'AB  - Dòng một TY - BOOK',
        'UR  - https://kho.example/d/a1',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
  });

  it('as BibTeX keep Vietnamese letters and let no sign be a command', () => {
    const bibtex = citationsAs('bibtex', [REPORT]);
    expect(bibtex).toMatch(/^@techreport\{/);
    expect(bibtex).toContain('title = {Giống lúa chịu mặn \\& kháng rầy 100\\%}');
    expect(bibtex).toContain('number = {CT\\_2019}');
    expect(bibtex).toContain('author = {{Nguyễn Văn An} and {Trần Thị Bé}}');
    expect(bibtex).toContain('url = {https://kho.example/d/a1}');
  });

  it.each([
    ['doctor', '@phdthesis'],
    ['master', '@mastersthesis'],
  ])('of a %s’s thesis are %s', (degree, entry) => {
    expect(citationsAs('bibtex', [{ ...REPORT, type: 'thesis', degree }])).toContain(entry);
  });

  it('of one page name it, in every format', () => {
    const page = { ...REPORT, page: 7, url: 'https://kho.example/d/a1/p/7' };
    expect(citationsAs('plain', [page])).toBe(
      'Nguyễn Văn An, Trần Thị Bé (2019). Giống lúa chịu mặn & {kháng} rầy 100%. Trường Đại học Cần Thơ, tr. 7. https://kho.example/d/a1/p/7',
    );
    expect(citationsAs('plain', [{ ...page, language: 'en', authors: [] }])).toMatch(
      /^\(2019\)\. .*, p\. 7\. /,
    );
    expect(citationsAs('ris', [page])).toContain('SP  - 7');
    expect(citationsAs('ris', [page])).toContain('UR  - https://kho.example/d/a1/p/7');
    expect(citationsAs('bibtex', [page])).toContain('pages = {7}');
    expect(JSON.parse(citationsAs('csl', [page]))).toMatchObject([{ page: '7' }]);
  });

  it('as CSL-JSON are a list, also of none', () => {
    expect(JSON.parse(citationsAs('csl', [REPORT]))).toEqual([
      expect.objectContaining({ id: 'a1', type: 'report', issued: { 'date-parts': [[2019, 4, 25]] } }),
    ]);
    expect([citationsAs('csl', []), citationsAs('ris', []), citationsAs('bibtex', [])]).toEqual([
      '[]',
      '',
      '',
    ]);
  });
});
