import type { OpeningRefusal } from '../../access/opening/opening-rule.js';
import type { Bilingual } from '../../shared/bilingual.js';

/** Why a command does not begin: the answers required to open a body are missing, or they forbid it. */
export const notOpened = ({ code, message }: OpeningRefusal): Bilingual =>
  code === 'openingUnanswered'
    ? {
        vi: 'Mở nội dung cần trả lời trước: thêm --opening patent=none,personalData=false,secrecy=false (đúng với tài liệu), hoặc bỏ --visibility.',
        en: 'To open the body, answer the questions first: add --opening patent=none,personalData=false,secrecy=false (with the answers that apply to these documents), or leave out --visibility.',
      }
    : message;
