import { BadRequestException, ConflictException, type HttpException } from '@nestjs/common';
import { openingProblem } from '../../access/opening/opening-rule.js';
import type { PageOrder } from '../../catalog/page-order/page-order.entity.js';
import type { PageRef, RefusedPageEdit } from '../../catalog/page-order/page-edits.js';
import type { Bilingual } from '../../shared/bilingual.js';

const WORDS: Readonly<Record<RefusedPageEdit, Bilingual>> = {
  unknownPage: { vi: 'Tài liệu không có trang này.', en: 'The document has no such page.' },
  namedTwice: { vi: 'Cùng một trang được nêu hai lần.', en: 'The same page was named twice.' },
  notInView: {
    vi: 'Trang này đã được gỡ ra; hãy đưa nó trở lại trước.',
    en: 'This page was removed; bring it back first.',
  },
  notAside: {
    vi: 'Trang này đang ở trong tài liệu, không cần đưa trở lại.',
    en: 'This page is in the document already.',
  },
  notEveryPage: {
    vi: 'Thứ tự mới phải nêu đủ mọi trang, mỗi trang một lần.',
    en: 'A new order must name every page once.',
  },
  noPageLeft: { vi: 'Phải còn ít nhất một trang.', en: 'At least one page must be left.' },
};

/** 400 that says which operation and which page. */
export const refusedPageEdit = (
  code: RefusedPageEdit,
  operation: number,
  page?: PageRef,
): BadRequestException =>
  new BadRequestException({
    code,
    message: WORDS[code],
    errors: [
      {
        field: `operations.${String(operation)}`,
        message: `${WORDS[code].en}${page === undefined ? '' : ` (${String(page)})`}`,
      },
    ],
  });

const CHANGED: Bilingual = {
  vi: 'Người khác vừa sắp xếp lại các trang. Hãy xem bản mới rồi làm lại.',
  en: 'Somebody else has just reordered the pages. Look at them as they are now, and do it again.',
};

/** 409 with whose page order stands there now. */
export const pageOrderChanged = (version: number, last: PageOrder | null): ConflictException =>
  new ConflictException({
    code: 'pageOrderChanged',
    message: CHANGED,
    version,
    ...(last?.actor ? { by: last.actor, at: last.at.toISOString() } : {}),
  });

const conflict = (code: string, vi: string, en: string) => (): ConflictException =>
  new ConflictException({ code, message: { vi, en } });

export const beingRead = conflict(
  'beingRead',
  'Tài liệu đang được đọc. Hãy sửa trang khi đọc xong.',
  'The document is being read. Mend its pages when that is done.',
);
export const neverRead = conflict(
  'notRead',
  'Tài liệu chưa đọc xong lần nào nên chưa sửa trang được.',
  'The document has never been read to its end; its pages cannot be mended yet.',
);
export const withoutPictures = conflict(
  'withoutPictures',
  'Tài liệu này được nhập từ hệ thống khác, không có ảnh trang để sắp xếp. Hãy nhập lại bản ghi.',
  'This document was imported from elsewhere and has no page pictures to arrange. Import its record again.',
);
export const pagesElsewhere = conflict(
  'pagesElsewhere',
  'Một số trang của bản cũ nay thuộc tài liệu khác. Hãy gộp tài liệu đó trở lại trước.',
  'Some pages of that order are in another document now. Merge that document back first.',
);

/** 422: the document was opened before answers were required, and would get pages that nobody answered for. */
export const unansweredPages = (): HttpException =>
  openingProblem({
    code: 'openingUnanswered',
    message: {
      vi: 'Tài liệu đang mở mà chưa có câu trả lời nào về sáng chế, dữ liệu cá nhân và bí mật. Hãy gửi “opening” bằng PATCH cho tài liệu (hoặc đóng nội dung) rồi thêm trang.',
      en: 'The document is open, and nobody answered for patent, personal data and secrecy. Send “opening” by PATCH of the document (or close its body), then add pages.',
    },
  });

export const noSuchPlace = (): BadRequestException =>
  new BadRequestException({
    code: 'unknownPage',
    message: WORDS.unknownPage,
    errors: [{ field: 'after', message: 'is more than the document has pages' }],
  });

export const whichPage = (count: number): BadRequestException =>
  new BadRequestException({
    code: 'whichPage',
    message: {
      vi: `Tệp có ${String(count)} trang. Hãy cho biết trang nào thay vào, hoặc chèn cả tệp.`,
      en: `The file has ${String(count)} pages. Say which of them takes the place, or insert the whole file.`,
    },
    errors: [{ field: 'filePage', message: 'is needed' }],
  });

export const noSplitThere = (pageCount: number): BadRequestException =>
  new BadRequestException({
    code: 'noSplitThere',
    message: {
      vi: `Chỉ tách được từ trang 2 đến trang ${String(pageCount)}.`,
      en: `A document is split at page 2 to ${String(pageCount)}.`,
    },
    errors: [{ field: 'page', message: `must be from 2 to ${String(pageCount)}` }],
  });

export const sameDocument = (): BadRequestException =>
  new BadRequestException({
    code: 'sameDocument',
    message: { vi: 'Không thể gộp tài liệu với chính nó.', en: 'A document cannot be merged with itself.' },
  });
export const otherOwner = conflict(
  'otherOwner',
  'Hai tài liệu thuộc hai đơn vị khác nhau nên không gộp được.',
  'The two documents belong to different organisations and cannot be merged.',
);
export const notMerged = conflict(
  'notMerged',
  'Tài liệu kia không được gộp vào tài liệu này, hoặc đã tách ra rồi.',
  'That document was not merged into this one, or is apart again.',
);
