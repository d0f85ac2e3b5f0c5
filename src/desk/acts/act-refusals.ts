import { BadRequestException, ConflictException } from '@nestjs/common';
import type { Bilingual } from '../../shared/bilingual.js';

/** 400: the act needs a member that was not given. */
export const missing = (field: string): BadRequestException =>
  new BadRequestException({ errors: [{ field, message: 'is required by this act' }] });

/** 409, with the words that the result shows. */
export const refusal = (code: string, message: Bilingual): ConflictException =>
  new ConflictException({ code, message });

export const stillRead = (): ConflictException =>
  refusal('inWork', {
    vi: 'Tài liệu đang được xử lý. Hãy thử lại khi xong.',
    en: 'The document is still being processed. Try again when it is done.',
  });
