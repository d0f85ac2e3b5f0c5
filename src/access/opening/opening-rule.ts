import { ConflictException, type HttpException, UnprocessableEntityException } from '@nestjs/common';
import { VISIBILITIES, type Visibility } from '../visibility.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { vietnamDate } from '../../shared/clock.js';
import type { OpeningAnswers } from './opening-answers.js';

/** Who may read a body, and from when on. */
export interface BodyState {
  readonly visibility: Visibility;
  /** Vietnamese calendar date, `YYYY-MM-DD`. */
  readonly embargo: string | null;
  /** The original is opened too, including pages that are withheld or were taken out of view. */
  readonly originalOpen?: boolean;
}

/** As every body is before somebody opens it. */
export const CLOSED: BodyState = { visibility: 'restricted', embargo: null };

export interface OpeningRefusal {
  readonly code: 'openingUnanswered' | 'openingRefused';
  readonly message: Bilingual;
}

export const isOpen = ({ visibility }: Pick<BodyState, 'visibility'>): boolean => visibility !== 'restricted';

/** Whether somebody may read, now or sooner than before, what he could not. */
export function opensBody(before: BodyState, after: BodyState): boolean {
  if (!isOpen(after)) return false;
  const wider = VISIBILITIES.indexOf(after.visibility) < VISIBILITIES.indexOf(before.visibility);
  const sooner = (after.embargo ?? '') < (before.embargo ?? '');
  return wider || sooner || (after.originalOpen === true && before.originalOpen !== true);
}

/**
 * The one decision on every way by which a body becomes readable to others than its owner: what stands against it, if
 * anything does. Publishing before filing destroys novelty (IP law art. 60), personal data is protected (Law
 * 91/2025/QH15), and secrets never enter a networked system. What stands on single pages is held against the answers
 * when the pages are read: see `catalog/open-body`.
 */
export function openingRefusal(
  before: BodyState,
  after: BodyState,
  answers: OpeningAnswers | null | undefined,
  today: string = vietnamDate(new Date()),
): OpeningRefusal | undefined {
  if (!opensBody(before, after)) return undefined;
  return answers ? contradiction(after, answers, today) : UNANSWERED;
}

/** The same of answers that were given, whether or not they open anything. */
export function contradiction(
  { embargo }: Pick<BodyState, 'embargo'>,
  { patent, secrecy }: OpeningAnswers,
  today: string = vietnamDate(new Date()),
): OpeningRefusal | undefined {
  if (secrecy) return refused('Tài liệu mật không được mở.', 'A secret document must not be opened.');
  if (patent === 'intended' && (embargo === null || embargo <= today))
    return refused(
      'Sẽ nộp đơn sáng chế: hãy đặt ngày hết cấm công bố trước khi mở.',
      'A patent is to be filed: set an embargo date before opening.',
    );
  return undefined;
}

const refused = (vi: string, en: string): OpeningRefusal => ({
  code: 'openingRefused',
  message: { vi, en },
});

export const UNANSWERED: OpeningRefusal = {
  code: 'openingUnanswered',
  message: {
    vi: 'Trước khi mở nội dung, hãy trả lời trong “opening”: patent (none, filed hoặc intended: kết quả có đơn sáng chế không), personalData (true: đã xem các trang có dữ liệu cá nhân và cho hiện) và secrecy (true: có bí mật). Không trả lời thì hãy để visibility là restricted.',
    en: 'Before the body is opened, answer in “opening”: patent (none, filed or intended: is there a patent application), personalData (true: pages with personal data were looked at and may be shown) and secrecy (true: it holds a secret). Without answers leave visibility restricted.',
  },
};

/** 422 where the answers are missing, 409 where they contradict what is known. */
export const openingProblem = ({ code, message }: OpeningRefusal): HttpException =>
  code === 'openingUnanswered'
    ? new UnprocessableEntityException({ code, message, errors: UNANSWERED_FIELDS })
    : new ConflictException({ code, message });

const UNANSWERED_FIELDS = ['patent', 'personalData', 'secrecy'].map((name) => ({
  field: `opening.${name}`,
  message: 'is to be answered',
}));

export function refuseOpening(refusal: OpeningRefusal | undefined): void {
  if (refusal) throw openingProblem(refusal);
}
