import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asCp1258, asTcvn3, asUtf16 } from '../../../test/fixtures/legacy-bytes.js';
import { makeXlsx } from '../../../test/fixtures/make-xlsx.js';
import { makeZip } from '../../../test/fixtures/make-zip.js';
import type { PhusaError } from '../../shared/errors.js';
import { inspectTable } from './inspect-table.js';
import { TABLE_LIMITS, type TableInspection, type TableReading } from './table-reader.js';

const NAMES = ['Mã số', 'Tên nhiệm vụ', 'Chủ nhiệm', 'Năm nghiệm thu'];
const ROWS = [
  ['ĐT.01/2019', 'Nghiên cứu chọn tạo giống lúa chịu mặn', 'Nguyễn Thị Hồng', '2021'],
  ['ĐT.02/2019', 'Xây dựng mô hình nuôi tôm nước lợ bền vững', 'Trần Văn Dũng', '2022'],
];
const csv = (separator: string, rows: readonly (readonly string[])[] = ROWS): string =>
  [NAMES, ...rows].map((row) => row.join(separator)).join('\r\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phusa-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function inspect(
  bytes: string | Uint8Array,
  wanted: Partial<TableReading> = {},
  limits = TABLE_LIMITS,
): Promise<TableInspection> {
  const path = join(folder, `t${String(++count)}`);
  await writeFile(path, bytes);
  return inspectTable(path, wanted, limits);
}
const cellsOf = ({ sample }: TableInspection): unknown[] => sample.map(({ cells }) => cells);
async function refusal(bytes: string | Uint8Array, limits = TABLE_LIMITS): Promise<string> {
  const error = await inspect(bytes, {}, limits).then(
    () => undefined,
    (thrown: unknown) => thrown as PhusaError,
  );
  return error === undefined ? 'taken' : `${error.code}: ${error.detail ?? ''}`;
}

describe('a CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(csv(','))],
    ['UTF-8', Buffer.from('\ufeff' + csv(','))],
    ['UTF-16LE', asUtf16(csv(','), 'LE')],
    ['UTF-16BE', asUtf16(csv(','), 'BE')],
    ['UTF-16LE', asUtf16(csv(','), 'LE', false)],
    ['UTF-16BE', asUtf16(csv(','), 'BE', false)],
    ['CP1258', asCp1258(csv(','))],
    ['TCVN3', asTcvn3(csv(','))],
  ])('is read in %s', async (encoding, bytes) => {
    const table = await inspect(bytes);
    expect(table.reading).toEqual({ kind: 'csv', encoding, separator: ',', headerRow: 1 });
    expect(table.columns).toEqual(NAMES);
    expect(cellsOf(table)).toEqual(ROWS);
  });

  it.each([',', ';', '\t', '|'])('is cut at %j', async (separator) => {
    const rows = [['1', 'Có, dấu; phẩy', 'a', '2']];
    const quoted = rows.map((row) => row.map((cell) => `"${cell}"`));
    const table = await inspect(csv(separator, [...quoted, ...quoted]));
    expect(table.reading.separator).toBe(separator);
    expect(cellsOf(table)).toEqual([...rows, ...rows]);
  });

  it('keeps lines within quotes, and counts rows as spreadsheets do', async () => {
    const table = await inspect('a;b\n\n"một\nhai";"nói ""vâng"""\n;\nx;y');
    expect(table.sample).toEqual([
      { row: 3, cells: ['một\nhai', 'nói "vâng"'] },
      { row: 5, cells: ['x', 'y'] },
    ]);
    expect(table.rowCount).toBe(2);
  });

  it('has its names below the title of the list, and may say its separator', async () => {
    const title = 'sep=;\nDANH MỤC NHIỆM VỤ;;;\n;;;\n';
    const table = await inspect(title + csv(';'));
    expect(table.reading).toMatchObject({ separator: ';', headerRow: 4 });
    expect(table.columns).toEqual(NAMES);
  });

  it('is read as it is told to be', async () => {
    const table = await inspect(csv(','), { separator: ';', headerRow: 2, encoding: 'UTF-8' });
    expect(table.columns).toEqual([ROWS[0]?.join(',')]);
  });

  it('gives formulas as text, without the mark that made them text', async () => {
    expect(cellsOf(await inspect("a,b\n=1+1,'=SUM(A1)\n'-5,'tis"))).toEqual([
      ['=1+1', '=SUM(A1)'],
      ['-5', "'tis"],
    ]);
  });

  it('tells a cell beyond measure and goes on', async () => {
    const table = await inspect(`a,b\n1,${'x'.repeat(2 * 2 ** 20)}\n2,y`);
    expect(table.sample[0]).toMatchObject({ row: 2, tooLong: true });
    expect(table.sample[1]).toEqual({ row: 3, cells: ['2', 'y'] });
  });

  it('is refused by name where it is none, or too large', async () => {
    expect(await refusal('')).toMatch(/^empty/);
    expect(await refusal('a,b\n')).toMatch(/^empty/);
    expect(await refusal('%PDF-1.7\n%âãÏÓ')).toBe('notATable: application/pdf');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/^notATable: an old .xls/);
    expect(await refusal(Buffer.from([0, 1, 2, 3, 0, 0, 0, 7, 9, 0]))).toMatch(/^notATable/);
    expect(await refusal('a,b\n1,2\n3,"x\n4,5\n')).toBe(
      'tableBroken: row 3: a quote is opened and never closed',
    );
    const small = { ...TABLE_LIMITS, rows: 2, columns: 3 };
    expect(await refusal('a\n1\n2\n3', small)).toBe('tableTooLarge: more than 2 rows');
    expect(await refusal('a,b,c,d\n1,2,3,4', small)).toMatch(/^tableTooLarge: row 1: more than 3 columns/);
  });
});

describe('an XLSX', () => {
  it('has sheets, days, numbers and text', async () => {
    const table = await inspect(
      makeXlsx({
        'Đề tài': [NAMES, ['A1', '  Lúa & cá ', { day: 43831 }, 2021], [], ['A2', '', 0.1 + 0.2, 1e21]],
        Khác: [['x']],
      }),
    );
    expect(table.sheets).toEqual(['Đề tài', 'Khác']);
    expect(table.reading).toEqual({ kind: 'xlsx', sheet: 'Đề tài', headerRow: 1 });
    expect(table.columns).toEqual(NAMES);
    expect(table.sample).toEqual([
      { row: 2, cells: ['A1', 'Lúa & cá', '2020-01-01', '2021'] },
      { row: 4, cells: ['A2', '', '0.3', '1e+21'] },
    ]);
  });

  it('gives what a formula came to, rich text whole, and never calculates', async () => {
    const cells = [
      { xml: 't="str"><f>1+1</f><v>2</v>' },
      { xml: '><f>HYPERLINK("http://x")</f>' },
      { xml: 't="inlineStr"><is><r><t>một </t></r><r><t>hai</t></r><rPh><t>bỏ</t></rPh></is>' },
    ];
    const table = await inspect(makeXlsx({ S: [['a', 'b', 'c'], cells] }));
    expect(cellsOf(table)).toEqual([['2', '=HYPERLINK("http://x")', 'một hai']]);
  });

  it('is refused where it would not end, declares entities, or is another archive', async () => {
    expect(await refusal(makeZip([{ name: 'content.xml' }]))).toBe('notATable: an archive, but no XLSX');
    const bomb = [{ name: 'xl/worksheets/sheet9.xml', data: '', claimedSize: 2 ** 31 }];
    expect(await refusal(makeXlsx({ S: [['a'], ['1']] }, bomb))).toMatch(/^tableUnsafe/);
    const laughs = '<!DOCTYPE x [<!ENTITY a "b">]><sst/>';
    const bad = makeXlsx({ S: [['a'], ['1']] }).toString('latin1');
    expect(bad).toContain('PK');
    const parts = [
      { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet name="S" r:id="1"/></sheets></workbook>' },
      { name: 'xl/_rels/workbook.xml.rels', data: laughs },
    ];
    expect(await refusal(makeZip(parts))).toBe('tableUnsafe: the XML declares a document type');
  });

  it('tells a cell beyond measure and goes on', async () => {
    const table = await inspect(makeXlsx({ S: [['a'], ['x'.repeat(2 * 2 ** 20)], ['y']] }));
    expect(table.sample.map(({ tooLong }) => tooLong)).toEqual([true, undefined]);
  });
});

describe('Dublin Core', () => {
  const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';

  it('comes as OAI-PMH gives it, deleted records too', async () => {
    const table = await inspect(`<?xml version="1.0"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
      <record><header><identifier>oai:x:1</identifier><datestamp>2020</datestamp></header>
      <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" ${DC}>
      <dc:title xml:lang="vi">Lúa</dc:title><dc:title xml:lang="en">Rice</dc:title>
      <dc:creator>An</dc:creator><dc:creator>Bình</dc:creator></oai_dc:dc></metadata></record>
      <record><header status="deleted"><identifier>oai:x:2</identifier></header></record>
      </ListRecords></OAI-PMH>`);
    expect(table.reading).toEqual({ kind: 'dublinCore' });
    expect(table.columns).toEqual(['header.identifier', 'dc.title@vi', 'dc.title@en', 'dc.creator']);
    expect(table.sample).toEqual([
      { row: 1, cells: ['oai:x:1', 'Lúa', 'Rice', ['An', 'Bình']] },
      { row: 2, cells: ['oai:x:2', '', '', ''], deleted: true },
    ]);
  });

  it.each([
    [
      'records',
      `<records ${DC}><record><dc:title>A</dc:title></record><record><dc:title>B</dc:title></record></records>`,
    ],
    ['metadata', `<metadata ${DC}><dc:title>A</dc:title></metadata>`],
    ['plain', '<list><record><title>A</title></record><record><title>B</title></record></list>'],
    ['DSpace', '<dublin_core><dcvalue element="title" qualifier="none">A</dcvalue></dublin_core>'],
  ])('comes as %s', async (_, xml) => {
    const table = await inspect(xml);
    expect(table.columns).toEqual(['dc.title']);
    expect(cellsOf(table)[0]).toEqual(['A']);
  });

  it('is refused where it is none, declares entities, or is cut short', async () => {
    expect(await refusal('<html><body>x</body></html>')).toMatch(/^notATable: XML without/);
    expect(
      await refusal('<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r><title>&e;</title></r>'),
    ).toBe('tableUnsafe: the XML declares a document type');
    expect(await refusal(`<records ${DC}><record><dc:title>A</dc:title></record><record>`)).toMatch(
      /^tableBroken: after row 1/,
    );
  });
});
