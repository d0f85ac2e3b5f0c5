import type { Bilingual } from '../../shared/bilingual.js';

const MESSAGES = {
  tooLong: {
    vi: 'Câu hỏi quá dài: tối đa 1.000 ký tự.',
    en: 'The question is too long: 1,000 characters at most.',
  },
  tooDeep: {
    vi: 'Chỉ xem được 10.000 kết quả đầu; hãy thu hẹp câu hỏi.',
    en: 'Only the first 10,000 results can be seen; narrow the question.',
  },
  tooComplex: {
    vi: 'Câu hỏi quá phức tạp; hãy bỏ bớt từ hoặc điều kiện.',
    en: 'The question is too complex; leave out some words or conditions.',
  },
  badPage: {
    vi: 'Vị trí bắt đầu và số kết quả phải là số nguyên không âm, tối đa 100 kết quả một lần.',
    en: 'Start and size must be whole numbers, not negative, with at most 100 results at a time.',
  },
} as const satisfies Record<string, Bilingual>;

export type QueryErrorCode = keyof typeof MESSAGES;

/** The query itself is wrong: the client gets 400 with this message, and no retry helps. */
export class QueryError extends Error {
  readonly bilingual: Bilingual;

  constructor(
    readonly code: QueryErrorCode,
    /** The request parameter to name. */
    readonly field: 'q' | 'from' | 'size',
  ) {
    super(MESSAGES[code].en);
    this.name = 'QueryError';
    this.bilingual = MESSAGES[code];
  }
}
