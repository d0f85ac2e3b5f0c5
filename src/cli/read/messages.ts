import { noteForPeople } from '../../searchable-pdf/pdf-notes.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { Failure } from '../../shared/errors.js';
import type { TextSource } from '../../shared/page-text.js';
import type { ReadResult } from './read-file.js';

const KINDS: Readonly<Record<TextSource, Bilingual>> = {
  trusted: { vi: 'có sẵn chữ đúng, giữ nguyên', en: 'with correct text of their own, kept' },
  repaired: { vi: 'có chữ mã cũ, đã chuyển sang Unicode', en: 'with text in a legacy encoding, repaired' },
  recognised: { vi: 'nhận dạng từ ảnh', en: 'read from the picture' },
  corrected: { vi: 'đã sửa', en: 'corrected' },
  blank: { vi: 'trắng', en: 'blank' },
  imported: { vi: 'nhập sẵn', en: 'imported' },
  unreadable: { vi: 'không đọc được', en: 'unreadable' },
};

/** What was made of one file: `out.pdf: 5 trang: 4 nhận dạng từ ảnh, 1 trắng`. */
export function readLine(output: string, { pages }: ReadResult): Bilingual {
  const counts = [...pages].map(([source, numbers]) => ({ kind: KINDS[source], count: numbers.length }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const list = (language: keyof Bilingual): string =>
    counts.map(({ kind, count }) => `${count} ${kind[language]}`).join(', ');
  const kept = pages.has('trusted');
  return {
    vi: `${output}: ${total} trang: ${list('vi')}${kept ? ' (đọc lại từ ảnh: --force)' : ''}`,
    en: `${output}: ${total === 1 ? '1 page' : `${total} pages`}: ${list('en')}${kept ? ' (to read the picture: --force)' : ''}`,
  };
}

/** What a person should look at again. */
export function readWarnings(input: string, { pages, secret, cutShort }: ReadResult): Bilingual[] {
  const unreadable = pages.get('unreadable')?.join(', ');
  const warnings: Bilingual[] = [];
  if (unreadable !== undefined) {
    warnings.push({
      vi: `${input}: không đọc được trang ${unreadable}; hãy quét lại các trang này.`,
      en: `${input}: could not read page ${unreadable}; scan these pages again.`,
    });
  }
  if (cutShort.length > 0) {
    warnings.push({
      vi: `${input}: ảnh của trang ${cutShort.join(', ')} thiếu phần cuối; hãy quét lại các trang này.`,
      en: `${input}: the picture of page ${cutShort.join(', ')} is cut off at the end; scan these pages again.`,
    });
  }
  if (secret.length > 0) {
    warnings.push({
      vi: `${input}: trang ${secret.join(', ')} mang dấu mật; đừng đưa tệp này lên mạng.`,
      en: `${input}: page ${secret.join(', ')} bears a secrecy mark; keep this file off every network.`,
    });
  }
  return warnings;
}

/** What is to be known of the PDF itself; nothing that went wrong. */
export const pdfNotes = (output: string, { notes }: ReadResult): Bilingual[] =>
  notes.map(noteForPeople).map(({ vi, en }) => ({ vi: `${output}: ${vi}`, en: `${output}: ${en}` }));

export function failureLine(input: string, { message, action, detail }: Failure): Bilingual {
  const words = detail === undefined ? '' : ` (${detail})`;
  return {
    vi: `${input}: ${message.vi} ${action.vi}${words}`,
    en: `${input}: ${message.en} ${action.en}${words}`,
  };
}

export const sameFile = (path: string): Bilingual => ({
  vi: `Kết quả sẽ ghi đè bản gốc ${path}. Hãy chọn tên khác.`,
  en: `The result would overwrite the original ${path}. Choose another name.`,
});

export const noInput = (path: string, reason: string): Bilingual => ({
  vi: `Không mở được ${path} (${reason}).`,
  en: `${path} cannot be opened (${reason}).`,
});

export const NOTHING_TO_READ: Bilingual = {
  vi: 'Không có tệp nào để đọc.',
  en: 'There is no file to read.',
};
