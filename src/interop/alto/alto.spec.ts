import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { convert } from 'xmlbuilder2';
import { describeWith } from '../../../test/support/require-service.js';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';
import { altoOfDocument, altoOfPage } from './alto.js';
import type { AltoDocument, AltoPage } from './alto-page.js';

const DOCUMENT: AltoDocument = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  fileName: 'Báo cáo <tổng hợp> & "phụ &lt; lục".pdf',
  address: 'http://127.0.0.1:3000/api/v1/documents/1/pages/3/image',
};
const READ_AT = new Date('2026-11-24T03:04:05.678Z');

const PAGE: AltoPage = {
  number: 3,
  width: 1654,
  height: 2339,
  source: 'recognised',
  language: 'vi',
  confidence: 0.91234,
  engine: { name: 'tesseract.js 7.0.0', at: READ_AT },
  lines: [
    lineAt('Kết quả nghiên cứu', 100, 100, 'l0'),
    lineAt('giống lúa chịu mặn', 100, 140, 'l1'),
    { ...lineAt('Cột thứ hai', 900, 100, 'l2'), source: 'corrected' },
  ],
};

const awkward: TextLine = {
  id: 'không phải tên',
  box: [10.126, 20, 300, 40],
  source: 'repaired',
  confidence: 1,
  words: [
    { text: 'a<b & &lt; "c"\u0000\ud800', box: [10.126, 20, 100, 40], confidence: 1.0000001 },
    { text: ' \u0007', box: [110, 20, 5, 40], confidence: 0.5 },
    { text: 'e\u0302\u0301', box: [90, 20, 50, 40], confidence: -0.1 },
  ],
};
const AWKWARD: AltoPage = {
  ...PAGE,
  source: 'trusted',
  language: 'tiếng Việt',
  engine: { name: 'text layer', at: READ_AT },
  lines: [awkward, { ...awkward, id: 'l0' }, { ...awkward, id: 'l0' }, { ...awkward, id: 'x', words: [] }],
};
const [ambiguous] = lineAt('sang chế', 100, 100, 'l0').words;
const DIFFERING: AltoPage = {
  ...PAGE,
  lines: [
    {
      ...lineAt('sang chế', 100, 100, 'l0'),
      words: [
        {
          ...(ambiguous as TextWord),
          alternatives: [
            { text: 'sáng <', by: 'tesseract' },
            { text: ' ', by: 'line-reader' },
            { text: 'sảng', by: 'correction' },
          ],
        },
      ],
    },
  ],
};
const UNREAD: AltoPage = {
  number: 4,
  width: 10,
  height: 10,
  source: null,
  language: null,
  confidence: null,
  lines: [],
};
const BLANK: AltoPage = { ...UNREAD, number: 5, source: 'blank', engine: { name: 'none' } };

async function whole(pages: readonly AltoPage[]): Promise<string[]> {
  const parts: string[] = [];
  const all = async function* (): AsyncGenerator<AltoPage> {
    yield* pages;
  };
  for await (const part of altoOfDocument(DOCUMENT, all)) parts.push(part);
  return parts;
}

type Tree = { [name: string]: Tree & string & Tree[] };
const tree = (xml: string): Tree => (convert(xml, { format: 'object' }) as unknown as { alto: Tree }).alto;
const elements = (value: Tree | Tree[] | undefined): Tree[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

describe('ALTO of a page', () => {
  const alto = tree(altoOfPage(DOCUMENT, PAGE));
  const page = (alto['Layout'] as Tree)['Page'] as Tree;
  const blocks = elements((page['PrintSpace'] as Tree)['TextBlock']);

  it('says what document and picture it is of, in pixels', () => {
    expect(alto['@xmlns']).toBe('http://www.loc.gov/standards/alto/ns-v4#');
    expect(alto['Description']).toMatchObject({
      MeasurementUnit: 'pixel',
      sourceImageInformation: {
        fileIdentifier: DOCUMENT.address,
        documentIdentifier: DOCUMENT.id,
      },
    });
    expect(page).toMatchObject({
      '@PHYSICAL_IMG_NR': '3',
      '@WIDTH': '1654',
      '@HEIGHT': '2339',
      '@PC': '0.912',
    });
  });

  it('says who read it, and of each line that came otherwise how', () => {
    const steps = elements((alto['Description'] as Tree)['Processing']);
    expect(steps).toEqual([
      {
        '@ID': 'processing_1',
        processingCategory: 'contentGeneration',
        processingDateTime: '2026-11-24T03:04:05.678Z',
        processingStepDescription: 'recognised: read from the page picture',
        processingSoftware: { softwareName: 'tesseract.js', softwareVersion: '7.0.0' },
      },
      {
        '@ID': 'processing_2',
        processingCategory: 'contentModification',
        processingStepDescription: 'corrected: set right by a person',
      },
    ]);
    expect(page['@PROCESSING']).toBe('processing_1');
    const lines = blocks.flatMap((block) => elements(block['TextLine']));
    expect(lines.map((line) => [line['@ID'], line['@PROCESSINGREFS'], line['@CS']])).toEqual([
      ['p3_line_l0', undefined, undefined],
      ['p3_line_l1', undefined, undefined],
      ['p3_line_l2', 'processing_2', 'true'],
    ]);
  });

  it('puts the lines of a column into one block, in reading order', () => {
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatchObject({
      '@LANG': 'vi',
      '@HPOS': '100',
      '@VPOS': '100',
      '@WIDTH': '198',
      '@HEIGHT': '70',
    });
    expect(elements(blocks[0]?.['TextLine'])).toHaveLength(2);
  });

  it('gives every word its box and confidence, and what lies between', () => {
    const xml = altoOfPage(DOCUMENT, PAGE);
    expect(/<TextLine ID="p3_line_l2"[^>]*>(.*?)<\/TextLine>/.exec(xml)?.[1]).toBe(
      '<String HPOS="900" VPOS="100" WIDTH="36" HEIGHT="30" CONTENT="Cột" WC="0.9"/>' +
        '<SP HPOS="936" VPOS="100" WIDTH="6" HEIGHT="30"/>' +
        '<String HPOS="942" VPOS="100" WIDTH="36" HEIGHT="30" CONTENT="thứ" WC="0.9"/>' +
        '<SP HPOS="978" VPOS="100" WIDTH="6" HEIGHT="30"/>' +
        '<String HPOS="984" VPOS="100" WIDTH="36" HEIGHT="30" CONTENT="hai" WC="0.9"/>',
    );
  });

  it('tells what other readers made of a word', () => {
    expect(altoOfPage(DOCUMENT, DIFFERING)).toContain(
      'WC="0.9"><ALTERNATIVE PURPOSE="tesseract">sáng &lt;</ALTERNATIVE>' +
        '<ALTERNATIVE PURPOSE="correction">sảng</ALTERNATIVE></String>',
    );
  });

  it('takes any text and any name', () => {
    const xml = altoOfPage(DOCUMENT, AWKWARD);
    expect(xml).toContain('<fileName>Báo cáo &lt;tổng hợp&gt; &amp; "phụ &amp;lt; lục".pdf</fileName>');
    expect(xml).toContain('CONTENT="a&lt;b &amp; &amp;lt; &quot;c&quot;\ufffd" WC="1"');
    expect(xml).toContain('CONTENT="ế" WC="0"');
    expect(xml).not.toContain('LANG=');
    expect([...xml.matchAll(/TextLine ID="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'p3_number_1',
      'p3_line_l0',
      'p3_number_3',
    ]);
    expect(xml).toContain('<softwareName>text layer</softwareName></processingSoftware>');
  });
});

const STRUCTURED: AltoPage = {
  ...PAGE,
  lines: [
    { ...lineAt('Báo cáo năm', 100, 40, 'h'), role: 'header' },
    { ...lineAt('drip irri-', 100, 100, 'l0'), language: 'en', continues: true },
    { ...lineAt('gation.', 100, 140, 'l1'), language: 'en' },
    { ...lineAt('- 12 -', 700, 2200, 'n'), role: 'pageNumber' },
  ],
};

describe('ALTO of a page with roles, languages and split words', () => {
  const xml = altoOfPage(DOCUMENT, STRUCTURED);

  it('says the whole word beside each of its pieces, and the hyphen between', () => {
    expect(xml).toContain(
      'CONTENT="irri" SUBS_TYPE="HypPart1" SUBS_CONTENT="irrigation." WC="0.9"/><HYP CONTENT="-"/>',
    );
    expect(xml).toContain('CONTENT="gation." SUBS_TYPE="HypPart2" SUBS_CONTENT="irrigation." WC="0.9"/>');
  });

  it('names roles in blocks of their own, the language of lines, and the printed number', () => {
    expect([...xml.matchAll(/<TextBlock [^>]*?(?:TAGREFS="(\w+)")/g)].map(([, tag]) => tag)).toEqual([
      'role_header',
      'role_pageNumber',
    ]);
    expect(xml).toContain('<StructureTag ID="role_header" LABEL="header" DESCRIPTION="running header"/>');
    expect(xml.match(/<TextLine [^>]*LANG="en"/g)).toHaveLength(2);
    expect(xml).toContain('PRINTED_IMG_NR="12"');
  });
});

describe('ALTO of a document', () => {
  it('comes page by page, every step said once', async () => {
    const parts = await whole([PAGE, { ...AWKWARD, number: 7 }, { ...PAGE, number: 9 }, UNREAD, BLANK]);
    expect(parts).toHaveLength(6);
    const alto = tree(parts.join(''));
    expect(elements((alto['Layout'] as Tree)['Page']).map((page) => page['@ID'])).toEqual([
      'page_3',
      'page_7',
      'page_9',
      'page_4',
      'page_5',
    ]);
    expect(elements((alto['Description'] as Tree)['Processing'])).toHaveLength(5);
  });
});

describeWith('xmllint', "ALTO, against the Library of Congress' schema", (xmllint) => {
  const schema = fileURLToPath(new URL('../../../test/fixtures/alto/alto-4-3.xsd', import.meta.url));
  const validate = (xml: string): void => {
    execFileSync(xmllint, ['--nonet', '--noout', '--schema', schema, '-'], { input: xml, stdio: 'pipe' });
  };

  it.each([
    ['a page', PAGE],
    ['awkward text', AWKWARD],
    ['roles and split words', STRUCTURED],
    ['words with candidate readings', DIFFERING],
    ['a page that is not read', UNREAD],
    ['a blank page', BLANK],
  ])('is valid for %s', (_, page) => validate(altoOfPage(DOCUMENT, page)));

  it('is valid for a document', async () => {
    validate((await whole([PAGE, { ...AWKWARD, number: 1 }, UNREAD, BLANK])).join(''));
  });

  it('would tell an error', () => {
    const xml = altoOfPage(DOCUMENT, PAGE);
    expect(() => validate(xml.replace('WC="0.9"', 'WC="1.9"'))).toThrow(/WC/);
    expect(() => validate(xml.replace('ID="p3_line_l1"', 'ID="p3_line_l0"'))).toThrow(/l0/);
  });
});
