import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAIL_LEASE_SECONDS, mailBackoffMs } from '../../../platform/mail/mail-tries.js';
import type { Failure } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { type AnswerMailStatus, InterestAnswer } from '../records/interest-answer.entity.js';

const CLAIM = `
  UPDATE interest_answer SET lease_token = $1, lease_until = now() + interval '${MAIL_LEASE_SECONDS} seconds'
  WHERE id = (
    SELECT id FROM interest_answer
    WHERE mail = 'due' AND due_at <= now() AND (lease_until IS NULL OR lease_until < now())
    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Which answers are to be mailed, by which process, and what came of it. Time is the database's. */
@Injectable()
export class AnswerLedger {
  constructor(private readonly dataSource: DataSource) {}

  async claim(): Promise<InterestAnswer | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(CLAIM, [newId()]);
    const [row] = rows;
    return row && (await this.dataSource.manager.findOneByOrFail(InterestAnswer, { id: row.id }));
  }

  async end(
    answer: InterestAnswer,
    mail: Extract<AnswerMailStatus, 'sent' | 'failed' | 'dropped'>,
    failure: Failure | null = null,
  ): Promise<void> {
    await this.change(answer, { mail, failure, endedAt: () => 'now()' });
  }

  async later(answer: InterestAnswer, failure: Failure): Promise<void> {
    const failures = answer.failures + 1;
    const seconds = mailBackoffMs(failures) / 1000;
    await this.change(answer, { failures, failure, dueAt: () => `now() + interval '${seconds} seconds'` });
  }

  private async change({ id, leaseToken }: InterestAnswer, set: object): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(InterestAnswer)
      .set({ leaseToken: null, leaseUntil: null, ...set })
      .where("id = :id AND lease_token = :leaseToken AND mail = 'due'", { id, leaseToken })
      .execute();
  }
}
