import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followPages, PageStream } from './page-stream.js';
import type { SearchablePage } from '../searchable-pdf.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phusa-growing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pageOf = (number: number, text = 'Lúa gạo chịu mặn'): SearchablePage => ({
  number,
  width: 1240,
  height: 1754,
  rotation: 0,
  lines: [
    {
      id: 'l1',
      box: [0, 0, 900, 30],
      source: 'recognised',
      confidence: 0.9,
      words: [{ text, box: [0, 0, 900, 30], confidence: 0.9 }],
    },
  ],
});

it('gives each page while others are still being read, and the language at the end', async () => {
  const path = join(folder, 'growing.ndjson');
  const growing = await PageStream.begin(path);
  await growing.add(pageOf(1));
  let looks = 0;
  const { pages, language } = followPages(path, async () => {
    looks += 1;
    if (looks === 1) await growing.add(pageOf(2));
    if (looks === 2) await growing.end('vi');
  });
  const seen: [page: number, looks: number][] = [];
  for await (const { number } of pages) seen.push([number, looks]);
  expect(seen).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(await language).toBe('vi');
  await growing.close();
});

it('keeps pages whole that are longer than what it takes at a time, whatever letters they have', async () => {
  const path = join(folder, 'growing.ndjson');
  const growing = await PageStream.begin(path);
  const long = 'ữ'.repeat(300_001);
  await growing.add(pageOf(1, long));
  await growing.end('vi');
  await growing.close();
  const texts: (string | undefined)[] = [];
  const { pages } = followPages(path, () => Promise.reject(new Error('all is there')));
  for await (const { lines } of pages) texts.push(lines[0]?.words[0]?.text);
  expect(texts).toEqual([long]);
});
