import { describe, expect, it } from '@jest/globals';
import { citationTags } from './citation-tags.js';
import type { CitedRecord } from '../cited-record.js';
import { jsonLd } from './json-ld.js';
import { landingBody, landingHead } from './landing-html.js';

const REPORT: CitedRecord = {
  id: 'a',
  type: 'report',
  url: 'https://kho.example/d/a',
  apiUrl: 'https://kho.example/api/v1/documents/a',
  title: 'Giống lúa chịu mặn & "kháng" rầy',
  authors: ['Nguyễn Văn An', 'Trần Thị Bé'],
  host: 'Trường Đại học Cần Thơ',
  date: '2019-04-25',
  language: 'vi',
  abstract: 'Lúa </script><script>alert(1)</script>',
  keywords: ['lúa', 'mặn'],
  number: 'CT-2019-01',
  pageCount: 120,
};

describe('the tags by which a document is cited', () => {
  it('name every author, the date as scholars’ engines want it, and who published the report', () => {
    expect(citationTags(REPORT)).toEqual(
      expect.arrayContaining([
        ['citation_title', REPORT.title],
        ['citation_author', 'Nguyễn Văn An'],
        ['citation_author', 'Trần Thị Bé'],
        ['citation_publication_date', '2019/04/25'],
        ['citation_technical_report_institution', 'Trường Đại học Cần Thơ'],
        ['citation_technical_report_number', 'CT-2019-01'],
      ]),
    );
  });

  it('name no PDF that is not open, and nothing that is not known', () => {
    const names = citationTags({ ...REPORT, keywords: [] }).map(([name]) => name);
    expect(names).not.toContain('citation_pdf_url');
    expect(names).not.toContain('citation_keywords');
    expect(names).not.toContain('citation_doi');
  });

  it('say a patent’s number as that of a patent', () => {
    const tags = citationTags({ ...REPORT, type: 'utilitySolution', number: '2-0001234' });
    expect(tags).toContainEqual(['citation_patent_number', '2-0001234']);
    expect(tags.map(([name]) => name)).not.toContain('citation_technical_report_number');
  });
});

describe('schema.org', () => {
  it.each([
    ['report', 'Report'],
    ['article', 'ScholarlyArticle'],
    ['thesis', 'Thesis'],
    ['patent', 'CreativeWork'],
  ] as const)('has for a %s the type %s', (type, named) =>
    expect(jsonLd({ ...REPORT, type })).toMatchObject({ '@type': named }),
  );

  it('holds no empty member', () => {
    for (const value of Object.values(jsonLd({ ...REPORT, keywords: [], authors: [] })))
      expect(value).not.toEqual([]);
  });
});

describe('the page without its scripts', () => {
  it('lets no text out of its element', () => {
    const head = landingHead(REPORT);
    expect(head.match(/<script/g)).toHaveLength(1);
    expect(head).toContain('content="Giống lúa chịu mặn &amp; &quot;kháng&quot; rầy"');
    expect(landingBody(REPORT)).not.toContain('<script');
  });

  it('still is the record as JSON-LD', () => {
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(landingHead(REPORT))?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ abstract: REPORT.abstract });
  });
});
