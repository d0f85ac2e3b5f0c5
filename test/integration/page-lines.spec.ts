import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '../../src/access/principal.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { SystemClock } from '../../src/shared/clock.js';
import { boxesOfSpan, type LineRole, plainText, type TextLine } from '../../src/shared/page-text.js';
import {
  type LineLoader,
  type MarginLoader,
  pageKey,
  pageLines,
  pageMargins,
} from '../../src/search/pages/page-lines.js';
import { SearchArchive } from '../support/search-archive.js';

let archive: SearchArchive;
let lines: LineLoader;
let margins: MarginLoader;
let id: string;

/** Words that a line's end parts, one over three lines, under a running head and over a number. */
const PRINTED: readonly (readonly [text: string, more?: 'continues' | LineRole])[] = [
  ['Sở Khoa học và Công nghệ', 'header'],
  ['Mô hình tưới tiết kiệm nước cho công-', 'continues'],
  ['nghệ', 'continues'],
  ['cao ở vùng hạn mặn'],
  ['Kết quả đo lường độ mặn nước tư-', 'continues'],
  ['ới trong ba tháng liền'],
  ['Trang 12', 'pageNumber'],
];
const PAGE: readonly TextLine[] = PRINTED.map(([text, more], row) => ({
  id: `l${String(row)}`,
  box: [100, row * 40, 900, 30],
  source: 'recognised',
  confidence: 1,
  words: text
    .split(' ')
    .map((word, i) => ({ text: word, box: [100 + i * 60, row * 40, 50, 30] as const, confidence: 1 })),
  ...(more === 'continues' ? { continues: true } : more ? { role: more } : {}),
}));
const { text, spans } = plainText(PAGE);

beforeAll(async () => {
  archive = await SearchArchive.open();
  id = await archive.add({ title: 'Tưới', pages: ['một', 'hai'] });
  const { manager } = archive.dataSource;
  await manager.query('UPDATE text_layer SET lines = $2, text = $3 WHERE document_id = $1 AND page = 2', [
    id,
    JSON.stringify(PAGE),
    text,
  ]);
  await manager.query('UPDATE page SET text = $2 WHERE document_id = $1 AND number = 2', [id, text]);
  const filter = new ReadFilters(new SystemClock()).for(SYSTEM);
  [lines, margins] = [pageLines(manager, filter), pageMargins(manager, filter)];
}, 120_000);
afterAll(() => archive.close());

const at = (words: string): readonly [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

describe('lines of stored pages', () => {
  it('tell where any span stands as all lines of the page do', async () => {
    for (let start = 0; start < text.length; start += 3) {
      const place = [start, Math.min(text.length, start + 9)] as const;
      const found = await lines([{ id, number: 2, text, places: [place] }]);
      expect(boxesOfSpan(found.get(pageKey(id, 2))?.spans ?? [], ...place)).toEqual(
        boxesOfSpan(spans, ...place),
      );
    }
  });

  it('tell which of the touched ones are margins, and where all margins are', async () => {
    const page = { id, number: 2, text };
    const touched = async (words: string): Promise<unknown> =>
      (await lines([{ ...page, places: [at(words)] }])).get(pageKey(id, 2))?.margins;
    expect(await touched('hạn mặn')).toEqual([]);
    expect(await touched('Khoa học')).toEqual([at('Sở Khoa học và Công nghệ')]);
    expect((await margins([{ ...page, places: [] }])).get(pageKey(id, 2))).toEqual([
      at('Sở Khoa học và Công nghệ'),
      at('Trang 12'),
    ]);
  });
});
