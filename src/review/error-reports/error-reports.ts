import { createHmac } from 'node:crypto';
import { HttpException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { Settings } from '../../platform/database/settings.js';
import { cleanText } from '../../shared/errors.js';
import type { FieldName } from '../../shared/field-names.js';
import { newId } from '../../shared/ids.js';
import { reportItemId } from '../items/item-id.js';
import { ReviewLocks } from '../items/review-locks.js';
import { ErrorReport, type ReportStatus } from '../items/error-report.entity.js';

/** Of one account, key or address. */
export const MOST_AN_HOUR = 10;
/** Per document: more would not help the person who corrects it. */
export const MOST_OPEN = 50;

export interface NewReport {
  readonly documentId: string;
  readonly page?: number | undefined;
  readonly field?: FieldName | undefined;
  readonly words: string;
}

/** Errors that readers report, from their word to a person's decision. */
@Injectable()
export class ErrorReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly claims: ReviewLocks,
    private readonly audit: Audit,
  ) {}

  /** Rights are checked before. `address`: where it comes from on the network; only a hash of it is kept, for a day. */
  async report(
    { documentId, page, field, words }: NewReport,
    principal: Principal,
    address: string,
  ): Promise<string> {
    const fromHash = await this.hashOf(principal.personId ?? principal.keyId ?? address);
    const id = newId();
    await this.dataSource.transaction(async (tx) => {
      // one at a time of each sender, so that many at once are counted too
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [fromHash]);
      await tx.query(
        `UPDATE error_report SET from_hash = NULL
         WHERE from_hash IS NOT NULL AND created_at < now() - interval '1 day'`,
      );
      const [counts] = await tx.query<{ sent: number; open: number }[]>(
        `SELECT count(*) FILTER (WHERE from_hash = $1 AND created_at > now() - interval '1 hour')::int AS sent,
           count(*) FILTER (WHERE document_id = $2 AND status = 'open')::int AS open
         FROM error_report WHERE from_hash = $1 OR document_id = $2`,
        [fromHash, documentId],
      );
      if ((counts?.sent ?? 0) >= MOST_AN_HOUR || (counts?.open ?? 0) >= MOST_OPEN)
        throw new HttpException({ code: 'tooManyReports', message: TOO_MANY }, 429);
      await tx.insert(ErrorReport, {
        id,
        documentId,
        page: page ?? null,
        field: field ?? null,
        words: cleanText(words).trim(),
        reporter: principal.name ?? null,
        fromHash,
        status: 'open',
      });
    });
    return id;
  }

  /** Rights are checked before. A decision may be changed. */
  async decide(id: string, status: ReportStatus, principal: Principal): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const report = await tx.findOne(ErrorReport, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!report) throw new NotFoundException();
      const item = reportItemId(id);
      await this.claims.mustBeFree(tx, item, principal);
      await tx.update(
        ErrorReport,
        { id },
        status === 'open'
          ? { status, decidedBy: null, decidedAt: null }
          : { status, decidedBy: principal.name ?? null, decidedAt: () => 'now()' },
      );
      await this.claims.release(item, principal, tx);
      await this.audit.record(principal, 'report.decided', report.documentId, { report: id, status }, tx);
    });
  }

  find(id: string): Promise<ErrorReport | null> {
    return this.dataSource.manager.findOneBy(ErrorReport, { id });
  }

  private async hashOf(sender: string): Promise<string> {
    return createHmac('sha256', await this.settings.secret('reportSecret'))
      .update(sender)
      .digest('hex');
  }
}

const TOO_MANY = {
  vi: 'Đã nhận nhiều báo lỗi. Cảm ơn bạn; hãy quay lại sau một giờ.',
  en: 'Many reports have come in. Thank you; come back in an hour.',
};
