import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ANONYMOUS } from '../../../access/principal.js';
import { Audit } from '../../../access/audit.js';
import { ReadFilters } from '../../../access/read-filters.js';
import { Document } from '../../../catalog/documents/document.entity.js';
import { newId } from '../../../shared/ids.js';
import { eraseInquirers } from '../records/erase-personal-data.js';
import { InterestAnswer } from '../records/interest-answer.entity.js';
import { InterestMessage } from '../records/interest-message.entity.js';
import { Interest } from '../records/interest.entity.js';
import { endsByWithdrawing } from '../records/interest-states.js';
import { InterestStep } from '../records/interest-step.entity.js';
import { ITS_INQUIRER } from './own-messages.js';

export interface OwnInterest {
  readonly interest: Interest;
  /** Null: what it is about is not shown to everybody any more. */
  readonly title: string | null;
  readonly steps: readonly InterestStep[];
  readonly answers: readonly InterestAnswer[];
  readonly messages: readonly InterestMessage[];
}

/** An interest as its inquirer sees it, who has no account but the secret link. */
@Injectable()
export class OwnInterests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly audit: Audit,
  ) {}

  async view(token: string): Promise<OwnInterest> {
    const { manager } = this.dataSource;
    const interest = await manager.findOneBy(Interest, { ownToken: token });
    if (!interest) throw new NotFoundException();
    const { id, documentId } = interest;
    const { sql, parameters } = this.filters.for(ANONYMOUS).recordSql('document');
    const [document, steps, answers, messages] = await Promise.all([
      manager
        .createQueryBuilder(Document, 'document')
        .where('document.id = :documentId', { documentId })
        .andWhere(sql, parameters)
        .getOne(),
      manager.find(InterestStep, { where: { interestId: id }, order: { at: 'ASC' } }),
      manager.find(InterestAnswer, { where: { interestId: id }, order: { createdAt: 'ASC' } }),
      manager.find(InterestMessage, { where: { interestId: id }, order: { createdAt: 'ASC' } }),
    ]);
    return { interest, title: document?.title ?? null, steps, answers, messages };
  }

  /** Takes the inquirer's data away at once; what was not agreed yet ends. Once more changes nothing. */
  async withdraw(token: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const interest = await tx.findOne(Interest, {
        where: { ownToken: token },
        lock: { mode: 'pessimistic_write' },
      });
      if (!interest) throw new NotFoundException();
      if (interest.withdrawnAt) return;
      const { id, state } = interest;
      await tx.update(Interest, { id }, { withdrawnAt: () => 'now()' });
      if (endsByWithdrawing(state)) {
        await tx.update(Interest, { id }, { state: 'withdrawn', endedAt: () => 'now()' });
        await tx.insert(InterestStep, {
          id: newId(),
          interestId: id,
          fromState: state,
          toState: 'withdrawn',
        });
      }
      await eraseInquirers(tx, [id]);
      await this.audit.record(ITS_INQUIRER, 'interest.withdraw', id, { from: state }, tx);
    });
  }
}
