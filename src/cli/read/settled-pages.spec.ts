import { expect, it } from '@jest/globals';
import { A4, setBody, setLine } from '../../../test/support/set-lines.js';
import type { DraftPage } from '../../ocr/searchable/draft-page.js';
import { structuredLines } from '../../ocr/layout/page-structure.js';
import { SettledPages } from './settled-pages.js';

const HEADER = 'Báo cáo tổng kết đề tài';

function pageOf(number: number): DraftPage {
  const lines = structuredLines([setLine(HEADER, 200, 110), ...setBody(30, 300)], A4, 'vi');
  const page = { ...A4, number, fileId: 'file', filePage: number, rotation: 0, turn: 0 };
  return { page: page as DraftPage['page'], lines, language: 'vi', trusted: false };
}

const roleOfHeader = ({ lines }: DraftPage): string | undefined =>
  lines.find(({ words }) => words.map(({ text }) => text).join(' ') === HEADER)?.role;

it('hands pages on once those around them are read, with the header that they bear out', async () => {
  const handedOn: DraftPage[] = [];
  const settled = new SettledPages((page) => Promise.resolve(void handedOn.push(page)));
  for (let number = 1; number <= 20; number++) await settled.take(pageOf(number));
  expect(handedOn.map(({ page }) => page.number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
  await settled.flush();
  expect(handedOn.map(({ page }) => page.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(handedOn.map(roleOfHeader)).toEqual(handedOn.map(() => 'header'));
});

it('says of each page what all pages together say of it', async () => {
  const handedOn: DraftPage[] = [];
  const settled = new SettledPages((page) => Promise.resolve(void handedOn.push(page)));
  const pages = Array.from({ length: 9 }, (_, i) => pageOf(i + 1));
  for (const page of pages) await settled.take(page);
  const found = await settled.flush();
  expect(handedOn.map(({ lines }) => lines)).toEqual(
    pages.map(({ page, lines }) => found.apply(page, lines, 'vi')),
  );
});
