import { isOpen } from '../../access/opening/opening-rule.js';
import type { Document } from '../documents/document.entity.js';
import { bodyScreened } from '../documents/guarded-document.js';
import type { ScreeningDto } from './summary.dto.js';

type Waiting = Pick<Document, 'visibility' | 'pageCount' | 'pagesScreened' | 'effectivePass' | 'quarantined'>;

/**
 * Why a document that others are to read is not open yet; undefined where it is, or where nobody wants it open.
 * `lookAt`: pages on which something was found that no person looked at.
 */
export function screeningView(document: Waiting, lookAt: readonly number[]): ScreeningDto | undefined {
  if (!isOpen(document) || document.quarantined || bodyScreened(document)) return undefined;
  const { pagesScreened: screened, pageCount: pages } = document;
  const [vi, en] = [
    `Chờ sàng lọc: ${String(screened)}/${String(pages)} trang.`,
    `Waits for screening: ${String(screened)} of ${String(pages)} pages.`,
  ];
  const named = lookAt.join(', ');
  return {
    screened,
    pages,
    lookAt: [...lookAt],
    message:
      lookAt.length === 0
        ? { vi, en }
        : {
            vi: `${vi} Cần người xem trang ${named}: ẩn đi, hoặc xác nhận đã xem.`,
            en: `${en} Somebody is to look at page ${named}: withhold it, or say that you have looked.`,
          },
  };
}
