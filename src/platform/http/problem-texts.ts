import type { Bilingual } from '../../shared/bilingual.js';
import type { FailureCode } from '../../shared/failure-codes.js';

/** What a person reads for a bare status. */
export const STATUS_TEXTS: Readonly<Record<number, Bilingual>> = {
  400: { vi: 'Yêu cầu không hợp lệ.', en: 'The request is not valid.' },
  401: { vi: 'Hãy đăng nhập.', en: 'Please sign in.' },
  403: { vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
  404: { vi: 'Không tìm thấy.', en: 'Not found.' },
  405: { vi: 'Không hỗ trợ thao tác này ở đây.', en: 'This is not supported here.' },
  409: { vi: 'Dữ liệu đã thay đổi từ khi bạn mở.', en: 'It has changed since you opened it.' },
  412: { vi: 'Dữ liệu đã thay đổi từ khi bạn mở.', en: 'It has changed since you opened it.' },
  413: { vi: 'Dữ liệu gửi lên quá lớn.', en: 'What was sent is too large.' },
  415: { vi: 'Loại dữ liệu này không được hỗ trợ.', en: 'This type of content is not supported.' },
  429: {
    vi: 'Quá nhiều yêu cầu, hãy thử lại sau giây lát.',
    en: 'Too many requests; try again in a moment.',
  },
  500: { vi: 'Có lỗi ngoài dự kiến.', en: 'Something unexpected went wrong.' },
  507: { vi: 'Ổ đĩa đã đầy.', en: 'The disk is full.' },
  503: { vi: 'Hệ thống tạm thời bận, hãy thử lại.', en: 'The system is away for a moment; try again.' },
};

/** Statuses of failures that reach a request directly. */
export const FAILURE_STATUS: Partial<Record<FailureCode, number>> = {
  empty: 400,
  unsupported: 415,
  tooLarge: 413,
  notATable: 415,
  tableBroken: 422,
  tableTooLarge: 422,
  tableUnsafe: 422,
  zipUnsafe: 422,
  corrupt: 422,
  encrypted: 422,
  tooManyPages: 422,
  pictureTooLarge: 422,
  originalMissing: 404,
  storeAway: 503,
  storeFull: 507,
  databaseAway: 503,
  indexAway: 503,
};
