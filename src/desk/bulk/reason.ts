import { HttpException } from '@nestjs/common';
import type { Bilingual } from '../../shared/bilingual.js';

/** Why a document was left as it is. */
export interface Reason {
  readonly code: string;
  readonly message: Bilingual;
}

/** The document's own refusal of an act; undefined for an error that tells nothing of the document. */
export function reasonOf(error: unknown): Reason | undefined {
  if (!(error instanceof HttpException) || error.getStatus() >= 500) return undefined;
  const body = error.getResponse();
  const { code, message } = (typeof body === 'object' ? body : {}) as { code?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : 'refused',
    message: isBilingual(message) ? message : { vi: error.message, en: error.message },
  };
}

export const NOT_YOURS: Reason = {
  code: 'notYours',
  message: {
    vi: 'Tài liệu không còn, hoặc không thuộc phần việc của bạn.',
    en: 'The document is gone, or it is not yours to work on.',
  },
};

export const UNEXPECTED: Reason = {
  code: 'unexpected',
  message: {
    vi: 'Lỗi ngoài dự kiến; nhật ký máy chủ ghi chi tiết. Hãy thử lại tài liệu này.',
    en: 'Something unexpected went wrong; the server’s log has the details. Try this document again.',
  },
};

const isBilingual = (message: unknown): message is Bilingual =>
  typeof message === 'object' && message !== null && 'vi' in message && 'en' in message;
