import type { Warning } from '../catalog/documents/document.entity.js';
import type { Failure } from '../shared/errors.js';

export const unreadableWarning = (pages: readonly number[]): Warning => ({
  code: 'unreadablePages',
  message: {
    vi: `Không đọc được trang ${pages.join(', ')}. Hãy quét lại các trang này.`,
    en: `Could not read page ${pages.join(', ')}. Scan these pages again.`,
  },
  pages,
});

export const cutShortWarning = (pages: readonly number[]): Warning => ({
  code: 'cutShortPages',
  message: {
    vi: `Ảnh của trang ${pages.join(', ')} thiếu phần cuối; chỉ đọc được phần còn lại. Hãy quét lại các trang này.`,
    en: `The picture of page ${pages.join(', ')} lacks its end; only what is left was read. Scan these pages again.`,
  },
  pages,
});

export const noSearchableWarning = (failure: Failure): Warning => ({
  code: 'noSearchablePdf',
  message: {
    vi: `Không tạo được PDF tìm kiếm được: ${failure.message.vi}`,
    en: `No searchable PDF could be made: ${failure.message.en}`,
  },
});
