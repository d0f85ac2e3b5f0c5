import type { Bilingual } from '../shared/bilingual.js';

/** What the writer of searchable PDFs notes, and the same in Vietnamese; `$1` is what the pattern holds. */
const VIETNAMESE: readonly (readonly [note: RegExp, vi: string])[] = [
  [/^turned upright/, 'đã xoay cho thẳng đứng'],
  [/^an invisible text layer of the original was taken out/, 'đã bỏ lớp chữ ẩn của bản gốc'],
  [
    /^an invisible text layer of the original is kept beside ours/,
    'lớp chữ ẩn của bản gốc vẫn còn bên cạnh chữ đã đọc',
  ],
  [
    /^the page's own text is kept beside ours/,
    'chữ sẵn có của trang vẫn còn bên cạnh chữ đã đọc: tìm có thể thấy hai lần',
  ],
  [/^no text could be added \((.*?)\)(?=: pages|$)/, 'không thêm được chữ ($1)'],
  [/^page space and page differ in shape/, 'khổ trang và khổ ảnh khác nhau, chữ có thể lệch khỏi ảnh'],
  [/^the original has no such page/, 'bản gốc không có trang này'],
  [/^the page could not be drawn/, 'không vẽ lại được trang, chỉ còn chữ'],
  [/^links were left out/, 'đã bỏ các liên kết'],
  [/^drawn anew, since (.*?)(?=: pages|$)/, 'vẽ lại thành ảnh, vì không lấy được trang như nó có ($1)'],
  [/^pages drawn anew, since (.*)$/, 'các trang được vẽ lại, vì không dùng được tệp gốc như nó có ($1)'],
  [
    /^the original is signed/,
    'bản gốc có chữ ký số; chữ ký chỉ xác nhận phần gốc, không xác nhận lớp chữ thêm vào',
  ],
  [
    /^the original calls itself PDF\/A/,
    'bản gốc tự nhận là PDF/A; tệp này không nhắc lại điều đó vì chưa kiểm chứng được',
  ],
  [
    /^not PDF\/A-2b: (?:page \d+: )?text of its own, whose fonts were not checked/,
    'không phải PDF/A-2b: có trang mang chữ riêng, phông chữ chưa được kiểm tra',
  ],
  [/^not PDF\/A-2b: a CMYK picture/, 'không phải PDF/A-2b: có ảnh màu CMYK'],
  [/^not PDF\/A-2b: (.*?)(?=: pages|$)/, 'không phải PDF/A-2b ($1)'],
];

const PAGES = /: pages ([\d–, ]+)$/;

/** A note of the writer for a person. One that has no translation is told in its own words. */
export function noteForPeople(note: string): Bilingual {
  const pages = PAGES.exec(note)?.[1];
  const found = VIETNAMESE.map(([pattern, vi]) => {
    const match = pattern.exec(note);
    return match && vi.replace('$1', match[1] ?? '');
  }).find((vi) => vi !== null);
  const vi = found ?? note.replace(PAGES, '');
  return { vi: pages === undefined ? vi : `${vi}: trang ${pages}`, en: note };
}
