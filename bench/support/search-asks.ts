import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import type { Running } from '../../test/support/running.js';

/** Words of each page of the sample report, as people type them, and the page they stand on. */
export const REPORT_ASKS: readonly { readonly page: number; readonly q: string }[] = [
  { page: 1, q: 'trung tam khuyen nong va co khi phuoc dinh' },
  { page: 2, q: 'phuoc dinh thang 9 nam 2023' },
  { page: 3, q: 'bom mang chay bang tua bin gio truc dung' },
  { page: 4, q: 'van dien tu mo trong thoi gian' },
  { page: 5, q: 'luu luong duoc ghi muoi phut mot lan' },
  { page: 6, q: 'dieu khien tuoi theo do am hai tang' },
];

/** Whether the search gives the document with that page. */
export async function finds(
  running: Running,
  id: string,
  { page, q }: { page: number; q: string },
): Promise<boolean> {
  const { status, body } = await running.get<SearchAnswerDto>(`/search?q=${encodeURIComponent(q)}`);
  if (status !== 200) return false; // the index is not there yet
  return body.hits.some((hit) => hit.id === id && hit.pages.some(({ number }) => number === page));
}
