import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Cite } from '@citation-js/core';
import type { CitedRecord } from '../cited-record.js';
import { citationsAs } from './citations.js';

const require = createRequire(import.meta.url);

const TITLE =
  'Nghiên cứu ứng dụng công nghệ tưới nhỏ giọt tiết kiệm nước cho cây măng tây xanh trên đất cát ven biển huyện ' +
  'Ninh Phước, tỉnh Ninh Thuận nhằm nâng cao năng suất, chất lượng sản phẩm và thích ứng với biến đổi khí hậu';
const ABSTRACT = Array.from({ length: 12 }, (_, i) => `${TITLE} (phần ${String(i + 1)}).`).join(' ');

const LONG: CitedRecord = {
  id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  type: 'report',
  url: 'https://kho.example/d/3fa85f64-5717-4562-b3fc-2c963f66afa6/trang-co-dia-chi-rat-dai/p/7',
  apiUrl: 'https://kho.example/api/v1/documents/3fa85f64-5717-4562-b3fc-2c963f66afa6',
  title: TITLE,
  authors: ['Nguyễn Thị Thanh Hương', 'Công Tằng Tôn Nữ Quỳnh Trâm'],
  host: 'Trung tâm Thông tin và Ứng dụng tiến bộ khoa học và công nghệ tỉnh Ninh Thuận',
  date: '2021-11-30',
  language: 'vi',
  abstract: ABSTRACT,
  keywords: ['tưới nhỏ giọt', 'măng tây xanh'],
  pageCount: 120,
  page: 7,
};

describe('a citation with a long Vietnamese title', () => {
  let read: (text: string) => Readonly<Record<string, unknown>>[];

  beforeAll(() => {
    citationsAs('ris', [LONG]); // loads the plugins
    const core = require('@citation-js/core') as { readonly Cite: typeof Cite };
    read = (text) => [...new core.Cite(text).data];
  });

  it('stands in RIS on one line a field, no word broken', () => {
    const lines = citationsAs('ris', [LONG, { ...LONG, id: 'b2' }]).split('\n');
    expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
    expect(lines).toContain(`TI  - ${TITLE}`);
    expect(lines).toContain(`AB  - ${ABSTRACT}`);
    expect(lines).toContain(`UR  - ${LONG.url}`);
    expect(lines).toContain(`ID  - ${LONG.id}`);
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(2);
  });

  it.each(['ris', 'bibtex', 'csl'] as const)('is read back from %s letter by letter', (format) => {
    const [item] = read(citationsAs(format, [LONG]));
    expect(item).toMatchObject({
      type: 'report',
      title: TITLE,
      // BibTeX has no field for it
      ...(format === 'bibtex' ? {} : { abstract: ABSTRACT }),
      publisher: LONG.host,
      URL: LONG.url,
      page: '7',
    });
    const authors = item?.['author'] as { family?: string; given?: string; literal?: string }[];
    expect(
      authors.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')),
    ).toEqual(LONG.authors);
    expect(JSON.stringify(item?.['issued'])).toContain('2021');
  });
});
