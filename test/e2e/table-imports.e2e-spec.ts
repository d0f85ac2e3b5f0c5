import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { TableImportDto } from '../../src/ingest/tables/table-imports.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { asCp1258, asTcvn3, asUtf16 } from '../fixtures/legacy-bytes.js';
import { makeXlsx } from '../fixtures/make-xlsx.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const NAMES = ['Mã hồ sơ', 'Tên nhiệm vụ', 'Chủ nhiệm', 'Năm nghiệm thu', 'Ngày nộp đơn'];
const ROWS = [
  ['N1', 'Nghiên cứu chọn tạo giống lúa chịu mặn', 'TS. Nguyễn Thị Hồng; Lê Bình', '2021', '15/03/2020'],
  ['N2', 'Xây dựng mô hình nuôi tôm nước lợ bền vững', 'Trần Văn Dũng', '2022', '31/02/2020'],
  ['', '', 'Phạm Vô Danh', '2020', ''],
];
const csv = (rows: readonly (readonly string[])[] = ROWS, separator = ','): string =>
  [NAMES, ...rows]
    .map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join('\r\n');

let phusa: Running;
beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
});
afterAll(() => phusa.end());

async function send(
  name: string,
  bytes: string | Uint8Array,
): Promise<{ status: number; body: TableImportDto & Partial<Problem> }> {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  return phusa.ask('/imports/tables', { method: 'POST', body: form });
}

async function bring(name: string, bytes: string | Uint8Array): Promise<TableImportDto> {
  const { status, body } = await send(name, bytes);
  if (status !== 201) throw new Error(`not taken: ${String(status)} ${JSON.stringify(body)}`);
  return body;
}

const one = async (id: string): Promise<TableImportDto> =>
  (await phusa.get<TableImportDto>(`/imports/${id}`)).body;
const change = async (id: string, body: object): Promise<TableImportDto> =>
  (await phusa.patch<TableImportDto>(`/imports/${id}`, body)).body;

async function carryOut(id: string, ms = 60_000): Promise<TableImportDto> {
  const { status } = await phusa.send('POST', `/imports/${id}/start`, {});
  expect(status).toBe(202);
  return until(
    async () => {
      const table = await one(id);
      return table.status === 'importing' ? undefined : table;
    },
    { ms, why: () => `import ${id} does not end` },
  );
}

const refusedOf = async (id: string, query = ''): Promise<string> =>
  (await phusa.get<string>(`/imports/${id}/refused${query}`)).body;
const documents = async (): Promise<DocumentDto[]> =>
  (await phusa.get<{ items: DocumentDto[] }>('/documents?size=100')).body.items;
const byCode = async (externalId: string): Promise<DocumentDto> => {
  const found = (await documents()).find((document) => document.externalId === externalId);
  return (await phusa.get<DocumentDto>(`/documents/${found?.id ?? ''}`)).body;
};

describe('a table', () => {
  it('is mapped, shown, imported row by row, and gives back what was refused to be mended', async () => {
    const table = await bring('danh mục.csv', csv());
    expect(table).toMatchObject({ status: 'mapping', kind: 'csv', rowCount: 3, mappingFrom: 'proposed' });
    expect(table.columns.map(({ field }) => field)).toEqual([
      'externalId',
      'title',
      'authors',
      'year',
      'filingDate',
    ]);
    expect(table.preview.map(({ refused, problems }) => [refused, problems.map(({ code }) => code)])).toEqual(
      [
        [false, []],
        [false, ['impossibleDate']],
        [true, ['noIdentity']],
      ],
    );
    await change(table.id, { defaults: { type: 'report', visibility: 'public' } });
    const ended = await carryOut(table.id);
    expect(ended).toMatchObject({
      status: 'done',
      done: 3,
      counts: { created: 2, updated: 0, unchanged: 0, refused: 1, withheld: 1 },
    });
    const document = await byCode('N1');
    expect(document).toMatchObject({
      title: ROWS[0]?.[1],
      year: 2021,
      status: 'ready',
      visibility: 'public',
    });
    expect(document.fields['authors']).toMatchObject([
      { value: { name: 'Nguyễn Thị Hồng', title: 'TS.' }, method: 'import:danh mục.csv:2' },
      { value: { name: 'Lê Bình' } },
    ]);
    const flagged = (await byCode('N2')).fields['filingDate'];
    expect(flagged).toMatchObject([{ printed: '31/02/2020', status: 'suggested', confidence: 0.05 }]);

    const mine = await refusedOf(table.id);
    expect(mine).toBe(
      'Mã hồ sơ,Tên nhiệm vụ,Chủ nhiệm,Năm nghiệm thu,Ngày nộp đơn,Lý do\r\n' +
        ',,Phạm Vô Danh,2020,,thiếu cả mã lẫn nhan đề\r\n',
    );
    const both = await refusedOf(table.id, '?withheld=true&language=en');
    expect(both).toContain('Ngày nộp đơn “31/02/2020”: no calendar has this date');

    const mended = mine.replace('\r\n,,Phạm', '\r\nN3,Tên đã bổ sung,Phạm');
    const again = await bring('mended.csv', mended);
    expect(again.columns.at(-1)).toMatchObject({ name: 'Lý do', field: null });
    expect((await carryOut(again.id)).counts).toMatchObject({ created: 1, refused: 0 });
  });

  it('changes nothing when it comes again, and is mapped as it was the last time', async () => {
    const table = await bring('danh mục.csv', csv());
    expect(table).toMatchObject({ mappingFrom: 'saved', defaults: { type: 'report', visibility: 'public' } });
    const before = (await documents()).length;
    expect((await carryOut(table.id)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await documents()).length).toBe(before);
  });

  it('with a value mended is updated, and asks no longer', async () => {
    const mended = ROWS.map((row) => row.map((cell) => cell.replace('31/02/2020', '28/02/2020')));
    const table = await bring('danh mục.csv', csv(mended));
    expect((await carryOut(table.id)).counts).toMatchObject({ updated: 1, unchanged: 1, withheld: 0 });
    expect((await byCode('N2')).fields['filingDate']).toMatchObject([
      { value: '2020-02-28', status: 'confirmed' },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('\ufeff' + csv())],
    ['UTF-16LE', asUtf16(csv(ROWS, '\t'), 'LE')],
    ['UTF-16BE', asUtf16(csv(ROWS, ';'), 'BE')],
    ['CP1258', asCp1258(csv(ROWS, '|'))],
    ['TCVN3', asTcvn3(csv())],
  ])('in %s reads the same', async (encoding, bytes) => {
    const table = await bring('x.csv', bytes);
    expect(table.reading.encoding).toBe(encoding);
    expect(table.columns.map(({ name }) => name)).toEqual(NAMES);
    expect(table.preview[0]?.values['title']).toEqual([ROWS[0]?.[1]]);
    expect((await phusa.send('DELETE', `/imports/${table.id}`, {})).status).toBe(204);
    expect((await phusa.get(`/imports/${table.id}`)).status).toBe(404);
  });

  it('read in the wrong encoding is read again as the librarian says', async () => {
    const table = await bring('x.csv', asTcvn3(csv()));
    const wrong = await change(table.id, { reading: { encoding: 'CP1252' } });
    expect(wrong.columns[0]?.name).not.toBe('Mã hồ sơ');
    const right = await change(table.id, { reading: { encoding: 'TCVN3', separator: ',' } });
    expect(right.columns[0]).toMatchObject({ name: 'Mã hồ sơ', field: 'externalId' });
  });

  it('of a workbook has sheets, and formulas stay text on their way in and out', async () => {
    const table = await bring(
      'sổ.xlsx',
      makeXlsx({
        Trống: [['x'], ['y']],
        'Đề tài': [
          ['Mã hồ sơ', 'Tên đề tài', 'Từ khóa'],
          ['F1', '=cmd|calc', '@x'],
          ['', '', '=1+1'],
        ],
      }),
    );
    expect(table.sheets).toEqual(['Trống', 'Đề tài']);
    const chosen = await change(table.id, { reading: { sheet: 'Đề tài' } });
    expect(chosen.columns.map(({ field }) => field)).toEqual(['externalId', 'title', 'keywords']);
    await carryOut(table.id);
    expect((await byCode('F1')).title).toBe('=cmd|calc');
    expect((await byCode('F1')).fields['title']?.[0]?.method).toBe('import:sổ.xlsx:Đề tài:2');
    expect(await refusedOf(table.id, '?language=en')).toContain("\r\n,,'=1+1,both its code");
  });

  it('of Dublin Core is imported as any other', async () => {
    const table = await bring(
      'oai.xml',
      `<records xmlns:dc="http://purl.org/dc/elements/1.1/"><record><header><identifier>oai:1</identifier></header>
       <metadata><dc:title>Năng lượng gió</dc:title><dc:creator>An</dc:creator><dc:creator>Bình</dc:creator>
       <dc:date>2019-05-01</dc:date><dc:type>article</dc:type></metadata></record></records>`,
    );
    expect(table.kind).toBe('dublinCore');
    expect((await carryOut(table.id)).counts).toMatchObject({ created: 1, refused: 0 });
    const document = await byCode('oai:1');
    expect(document).toMatchObject({ title: 'Năng lượng gió', year: 2019, type: 'article' });
    expect(document.fields['authors']).toHaveLength(2);
  });

  it('with wrong columns is not begun, and one code for two works does not overwrite the first', async () => {
    const table = await bring('sai.csv', 'a,b\nx1,một\nx1,hai\nx1,một\n');
    expect((await phusa.send<Problem>('POST', `/imports/${table.id}/start`, {})).status).toBe(400);
    expect((await phusa.patch(`/imports/${table.id}`, { mapping: [] })).status).toBe(400);
    await change(table.id, {
      mapping: [
        { field: 'externalId', split: null },
        { field: 'title', split: null },
      ],
    });
    expect((await carryOut(table.id)).counts).toMatchObject({ created: 1, refused: 1 });
    expect(await refusedOf(table.id)).toContain('x1,hai,“x1”: một dòng ở trên đã dùng mã này');
    expect((await phusa.send('POST', `/imports/${table.id}/start`, {})).status).toBe(409);
    expect((await phusa.patch(`/imports/${table.id}`, { defaults: {} })).status).toBe(409);
  });

  it('that is hostile is refused in words, and nothing is kept', async () => {
    const before = (await phusa.get<{ items: unknown[] }>('/imports')).body.items.length;
    const bomb = makeXlsx({ S: [['a'], ['b']] }, [
      { name: 'xl/media/x.xml', data: '', claimedSize: 2 ** 31 },
    ]);
    const laughs = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r><title>&b;</title></r>';
    for (const [name, bytes, code] of [
      ['bom.xlsx', bomb, 'tableUnsafe'],
      ['cười.xml', laughs, 'tableUnsafe'],
      ['ảnh.csv', await readFile('samples/08-vi-photo-skew3.jpg'), 'notATable'],
      ['cũ.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'notATable'],
      ['rỗng.csv', '', 'empty'],
      ['hở.csv', 'a,b\n1,"x\n2,y', 'tableBroken'],
      ['cụt.xlsx', makeXlsx({ S: [['a'], ['b']] }).subarray(0, 500), 'tableBroken'],
    ] as const) {
      const { status, body } = await send(name, bytes);
      expect([name, status >= 400 && status < 500, body.code]).toEqual([name, true, code]);
      expect(body.message?.vi).toBeTruthy();
    }
    expect((await phusa.get<{ items: unknown[] }>('/imports')).body.items.length).toBe(before);
  });

  it('with a cell of ten megabytes loses that row, and that row only', async () => {
    const table = await bring('dài.csv', `${csv([ROWS[0] ?? []])}\nN9,${'x'.repeat(10 * 2 ** 20)},,,\n`);
    expect(table.preview.map(({ refused }) => refused)).toEqual([false, true]);
    expect((await carryOut(table.id)).counts).toMatchObject({ unchanged: 1, refused: 1 });
    expect(await refusedOf(table.id)).toContain('có ô dài hơn một triệu chữ');
  });

  it('of 100,000 rows can be left and stopped, and goes on where it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phusa-rows-'));
    const path = join(folder, 'nhiều.csv');
    const rows = Array.from(
      { length: 100_000 },
      (_, i) =>
        `B${String(i)},Đề tài số ${String(i)} về giống lúa chịu mặn ven biển,Nguyễn Văn An; Trần B,${String(1990 + (i % 35))},`,
    );
    await writeFile(path, [NAMES.join(','), ...rows].join('\n'));
    const table = await bring('nhiều.csv', await readFile(path));
    expect(table.rowCount).toBe(100_000);
    await phusa.send('POST', `/imports/${table.id}/start`, {});
    await until(async () => ((await one(table.id)).done > 1_000 ? true : undefined), { ms: 60_000 });
    const stopped = await phusa.send<TableImportDto>('POST', `/imports/${table.id}/stop`, {});
    expect(stopped.body.status).toBe('stopped');
    await phusa.send('POST', `/imports/${table.id}/start`, {});
    await until(async () => ((await one(table.id)).done > stopped.body.done ? true : undefined), {
      ms: 60_000,
    });
    const { done, counts } = await one(table.id);
    expect(counts.created).toBe(done);
    await phusa.send('POST', `/imports/${table.id}/stop`, {});
    await rm(folder, { recursive: true });
  });
});
