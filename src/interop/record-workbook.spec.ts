import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TABLE_LIMITS } from '../platform/tables/table-reader.js';
import { NOTHING, openWorkbook, readPart } from '../platform/tables/xlsx-package.js';
import type { XmlElement } from '../platform/tables/xml-events.js';
import { xlsxRows } from '../platform/tables/xlsx-rows.js';
import type { CitedRecord } from './cited-record.js';
import { recordWorkbook } from './record-workbook.js';

const RECORD: CitedRecord = {
  id: 'a1',
  type: 'report',
  url: 'https://kho.example/d/a1',
  apiUrl: 'https://kho.example/api/v1/documents/a1',
  title: '=HYPERLINK("x") & <lúa>\u0007',
  authors: ['+1', '@SUM'],
  keywords: [],
  pageCount: 3,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phusa-workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** As our own reader of tables reads it back. */
async function readBack(records: readonly CitedRecord[]): Promise<(readonly string[])[]> {
  const path = join(folder, 'records.xlsx');
  await writeFile(path, await recordWorkbook(records));
  const rows: (readonly string[])[] = [];
  const limits = { ...TABLE_LIMITS, cellLength: 40_000 };
  for await (const { cells } of xlsxRows(path, {}, limits))
    rows.push(cells.map((cell) => (typeof cell === 'string' ? cell : cell.join(' '))));
  return rows;
}

/** Names of elements and texts as they stand in the file. */
async function parts(): Promise<{ names: string[]; texts: string[] }> {
  const names: string[] = [];
  const texts: string[] = [];
  const { archive, sheets } = await openWorkbook(join(folder, 'records.xlsx'));
  const handler = {
    ...NOTHING,
    open: ({ name }: XmlElement) => void names.push(name),
    text: (text: string) => void texts.push(text),
  };
  for (const part of [sheets[0]?.part ?? '', 'xl/sharedStrings.xml']) await readPart(archive, part, handler);
  archive.close();
  return { names, texts };
}

describe('a workbook of records', () => {
  it('has a row a record under one head, and no formula in it', async () => {
    const [head, row, ...more] = await readBack([RECORD]);
    expect(head?.slice(0, 3)).toEqual(['id', 'type', 'title']);
    expect(row?.slice(0, 2)).toEqual(['a1', 'report']);
    expect(row?.[2]?.trim()).toBe('=HYPERLINK("x") & <lúa>');
    expect(row?.[4]).toBe('+1; @SUM');
    expect(more).toEqual([]);
    const { names, texts } = await parts();
    expect(names).not.toContain('f');
    expect(texts).toEqual(expect.arrayContaining(["'+1; @SUM"]));
    expect(texts.filter((text) => /^[=+@-]/.test(text))).toEqual([]);
  });

  it('holds what a cell can hold, and no more', async () => {
    const [, row] = await readBack([{ ...RECORD, abstract: 'ạ'.repeat(40_000) }]);
    const longest = Math.max(...(row ?? []).map((cell) => cell.length));
    expect(longest).toBeLessThan(32_768);
    expect(longest).toBeGreaterThan(32_000);
  });
});
