import type { OpeningRefusal } from '../../access/opening/opening-rule.js';
import type { Bilingual } from '../../shared/bilingual.js';

/** Why a command does not begin: nobody answered what is asked before a body is opened, or the answers forbid it. */
export const notOpened = ({ code, message }: OpeningRefusal): Bilingual =>
  code === 'openingUnanswered'
    ? {
        vi: 'Mở nội dung cần trả lời trước: thêm --opening patent=none,personalData=false,secrecy=false (đúng với tài liệu), hoặc bỏ --visibility.',
        en: 'Opening the body needs answers first: add --opening patent=none,personalData=false,secrecy=false (as it is with these documents), or leave out --visibility.',
      }
    : message;
