import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from './principal.js';
import { AuditEvent } from './audit-event.entity.js';

export type AuditAction =
  | 'session.begin'
  | 'session.refused'
  | 'session.end'
  | 'account.change'
  | 'password.change'
  | 'password.refused'
  | 'password.resetLink'
  | 'password.resetMail'
  | 'password.reset'
  | 'person.create'
  | 'person.change'
  | 'key.create'
  | 'key.remove'
  | 'organisation.change'
  | 'settings.change'
  | 'document.create'
  | 'document.import'
  | 'document.open'
  | 'document.change'
  | 'document.delete'
  | 'document.reread'
  | 'document.retry'
  | 'bulk.start'
  | 'bulk.stop'
  | 'page.withhold'
  | 'page.correct'
  | 'page.restore'
  | 'pages.mend'
  | 'pages.restore'
  | 'pages.insert'
  | 'pages.replace'
  | 'document.split'
  | 'document.merge'
  | 'document.unmerge'
  | 'correction.place'
  | 'correction.dismiss'
  | 'field.decide'
  | 'field.acceptMany'
  | 'field.undoMany'
  | 'page.checked'
  | 'sample.draw'
  | 'sample.extend'
  | 'sample.close'
  | 'sample.checkPage'
  | 'sample.checkValue'
  | 'claim.decide'
  | 'card.change'
  | 'card.publish'
  | 'card.withdraw'
  | 'agents.different'
  | 'agents.maybeSame'
  | 'report.decided'
  | 'registeredWork.import'
  | 'registeredWork.match'
  | 'registeredWork.change'
  | 'registeredWork.proposal'
  | 'registeredWork.withdrawList'
  | 'indicator.change'
  | 'interest.open'
  | 'interest.step'
  | 'interest.correct'
  | 'interest.answer'
  | 'interest.read'
  | 'interest.write'
  | 'interest.value'
  | 'interest.withdraw'
  | 'interest.forget'
  | 'input.save'
  | 'input.submit'
  | 'input.return'
  | 'input.accept'
  | 'report.write'
  | 'report.signOff'
  | 'report.correct';

/** The trail of who did what; inside a transaction, an entry is committed or rolled back together with the change that it records. */
@Injectable()
export class Audit {
  constructor(private readonly dataSource: DataSource) {}

  async record(
    principal: Principal,
    action: AuditAction,
    subject: string,
    detail: Record<string, unknown> = {},
    tx: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    await tx.insert(AuditEvent, {
      personId: principal.personId ?? null,
      keyId: principal.keyId ?? null,
      actor: principal.name ?? 'stranger',
      action,
      subject,
      detail: detail as object,
    });
  }
}
