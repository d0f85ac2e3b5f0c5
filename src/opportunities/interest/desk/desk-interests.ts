import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../../access/principal.js';
import { Audit } from '../../../access/audit.js';
import { AppConfig } from '../../../platform/config/app-config.js';
import { cleanText } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { InterestAnswer } from '../records/interest-answer.entity.js';
import { isAtDesk } from './interest-desk.js';
import { Interest } from '../records/interest.entity.js';
import {
  endsByWithdrawing,
  hasEnded,
  type InterestReason,
  type InterestState,
  isDeal,
  mayBeAnswered,
  nextSteps,
  reasonsFor,
} from '../records/interest-states.js';
import { InterestStep } from '../records/interest-step.entity.js';
import { correctableStep, standingSteps } from '../records/standing-steps.js';

export interface StepChoice {
  readonly to: InterestState;
  readonly reason?: InterestReason;
  readonly note?: string;
}

/** What the desk does with an interest. One that is another desk's is not there: 404. */
@Injectable()
export class DeskInterests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly audit: Audit,
  ) {}

  /** Throws 409 where the step is not one of those that come next, 400 without the reason or note that it needs. */
  async step(id: string, { to, reason, note }: StepChoice, principal: Principal): Promise<void> {
    await this.change(id, principal, async (tx, { state, respondedAt }) => {
      if (!nextSteps(state).includes(to))
        throw new ConflictException({ code: 'notAStep', message: NOT_A_STEP, state });
      const words = cleanText(note ?? '').trim() || null;
      checkReason(to, reason, words);
      await tx.update(
        Interest,
        { id },
        {
          state: to,
          // who takes a step has read what was written
          askedAgainAt: null,
          ...(to === 'new' || respondedAt ? {} : { respondedAt: () => 'now()' }),
          ...(to === 'agreed' ? { agreedAt: () => 'now()' } : {}),
          ...(to === 'transferred' ? { transferredAt: () => 'now()' } : {}),
          ...(hasEnded(to) ? { endedAt: () => 'now()' } : {}),
        },
      );
      await tx.insert(InterestStep, {
        id: newId(),
        interestId: id,
        fromState: state,
        toState: to,
        reason: reason ?? null,
        note: words,
        actor: principal.name ?? null,
      });
      const detail = { from: state, to, ...(reason ? { reason } : {}) };
      await this.audit.record(principal, 'interest.step', id, detail, tx);
    });
  }

  /**
   * Takes the last step back, which was a mistake: the interest stands where it stood before, the figures follow, and both
   * the step and why it was taken back stay in its history. Throws 409 where there is none of the desk's.
   */
  async correct(id: string, why: string, principal: Principal): Promise<void> {
    const note = cleanText(why).normalize('NFC').trim();
    if (note === '')
      throw new BadRequestException({ errors: [{ field: 'reason', message: 'reason must not be empty' }] });
    await this.change(id, principal, async (tx, interest) => {
      const steps = await tx.find(InterestStep, { where: { interestId: id }, order: { at: 'ASC' } });
      const last = correctableStep(steps, interest.state);
      if (!last) throw new ConflictException({ code: 'nothingToCorrect', message: NOTHING_TO_CORRECT });
      const from = last.toState;
      // What was no deal after all ends as its inquirer had ended it.
      const to = interest.withdrawnAt && endsByWithdrawing(last.fromState) ? 'withdrawn' : last.fromState;
      const answered = await tx.existsBy(InterestAnswer, { interestId: id });
      const responded = answered || standingSteps(steps).slice(0, -1).some(isResponse);
      await tx.update(
        Interest,
        { id },
        {
          state: to,
          ...(responded ? {} : { respondedAt: null }),
          ...(from === 'agreed' ? { agreedAt: null } : {}),
          ...(from === 'transferred' ? { transferredAt: null } : {}),
          ...(hasEnded(to) ? { endedAt: () => 'now()' } : hasEnded(from) ? { endedAt: null } : {}),
          ...(isDeal(to) ? {} : { valueVnd: null }),
        },
      );
      await tx.insert(InterestStep, {
        id: newId(),
        interestId: id,
        fromState: from,
        toState: to,
        correction: true,
        note,
        actor: principal.name ?? '',
      });
      const { valueVnd } = interest;
      const lost = valueVnd !== null && !isDeal(to) ? { valueVnd } : {};
      await this.audit.record(principal, 'interest.correct', id, { from, to, ...lost }, tx);
    });
  }

  /** Kept for the secret link, and mailed where the inquirer gave an address and there is a mail server. */
  async answer(id: string, text: string, principal: Principal): Promise<void> {
    const words = cleanText(text).normalize('NFC').trim();
    if (words === '')
      throw new BadRequestException({ errors: [{ field: 'text', message: 'text must not be empty' }] });
    await this.change(id, principal, async (tx, { state, email, forgottenAt, respondedAt }) => {
      if (!mayBeAnswered(state) || forgottenAt)
        throw new ConflictException({ code: 'notToBeAnswered', message: NOT_TO_BE_ANSWERED, state });
      await tx.insert(InterestAnswer, {
        id: newId(),
        interestId: id,
        text: words,
        actor: principal.name ?? '',
        mail: email && this.config.mail ? 'due' : 'none',
      });
      await tx.update(
        Interest,
        { id },
        { askedAgainAt: null, ...(respondedAt ? {} : { respondedAt: () => 'now()' }) },
      );
      await this.audit.record(principal, 'interest.answer', id, {}, tx);
    });
  }

  /** What the inquirer wrote again was read, and needs no answer. Where nothing waits, nothing happens. */
  async read(id: string, principal: Principal): Promise<void> {
    await this.change(id, principal, async (tx, { respondedAt, askedAgainAt }) => {
      if (!respondedAt || !askedAgainAt) return;
      await tx.update(Interest, { id }, { askedAgainAt: null });
      await this.audit.record(principal, 'interest.read', id, {}, tx);
    });
  }

  /** What a deal is worth, in đồng; null: not said. Throws 409 where there is none. */
  async value(id: string, valueVnd: number | null, principal: Principal): Promise<void> {
    await this.change(id, principal, async (tx, { state }) => {
      if (!isDeal(state)) throw new ConflictException({ code: 'noDeal', message: NO_DEAL, state });
      await tx.update(Interest, { id }, { valueVnd });
      await this.audit.record(principal, 'interest.value', id, { valueVnd }, tx);
    });
  }

  private async change(
    id: string,
    principal: Principal,
    write: (tx: EntityManager, interest: Interest) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const interest = await tx.findOne(Interest, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!interest || !isAtDesk(principal, interest.organisationId)) throw new NotFoundException();
      await write(tx, interest);
    });
  }
}

function checkReason(to: InterestState, reason: InterestReason | undefined, note: string | null): void {
  const reasons = reasonsFor(to);
  const errors = [
    ...(reasons.length > 0 && (!reason || !reasons.includes(reason))
      ? [{ field: 'reason', message: `reason must be one of ${reasons.join(', ')}` }]
      : []),
    ...(reasons.length === 0 && reason ? [{ field: 'reason', message: 'this step has no reason' }] : []),
    ...(reason === 'other' && !note ? [{ field: 'note', message: 'say which other reason it is' }] : []),
  ];
  if (errors.length > 0) throw new BadRequestException({ errors });
}

/** A step by which the desk has seen to the first letter. */
const isResponse = ({ toState }: InterestStep): boolean => toState !== 'waiting' && toState !== 'new';

const NOTHING_TO_CORRECT = {
  vi: 'Không có bước nào của đơn vị để sửa. Có thể người khác vừa chuyển bước; hãy tải lại.',
  en: 'There is no step of the desk to take back. Somebody else may have moved it; reload.',
};
const NOT_A_STEP = {
  vi: 'Thư quan tâm không thể chuyển sang bước này. Có thể người khác vừa chuyển bước; hãy tải lại.',
  en: 'This interest cannot take that step. Somebody else may have moved it; reload.',
};
const NOT_TO_BE_ANSWERED = {
  vi: 'Chưa duyệt, không nhận hoặc đã rút thì không trả lời được.',
  en: 'What is not let through, refused or withdrawn cannot be answered.',
};
const NO_DEAL = {
  vi: 'Chỉ ghi giá trị khi đã thỏa thuận hoặc đã chuyển giao.',
  en: 'A value is written down once there is an agreement or a transfer.',
};
