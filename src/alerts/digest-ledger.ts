import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAIL_LEASE_SECONDS, mailBackoffMs } from '../platform/mail/mail-tries.js';
import type { Failure } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { Digest, type DigestStatus } from './digest.entity.js';
import { nextMail } from './schedule.js';
import { SavedSearch } from './saved-search.entity.js';

const DUE_SEARCH = `SELECT id FROM saved_search WHERE frequency <> 'never' AND next_at <= now()
  ORDER BY next_at LIMIT 1`;

const CLAIM_DIGEST = `
  UPDATE digest SET lease_token = $1, lease_until = now() + interval '${MAIL_LEASE_SECONDS} seconds'
  WHERE id = (
    SELECT id FROM digest
    WHERE status = 'due' AND due_at <= now() AND (lease_until IS NULL OR lease_until < now())
    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Which mails are due, who sends which, and what came of it. Time is the database's. */
@Injectable()
export class DigestLedger {
  constructor(private readonly dataSource: DataSource) {}

  async dueSearch(): Promise<SavedSearch | undefined> {
    const [row] = await this.dataSource.query<{ id: string }[]>(DUE_SEARCH);
    return row && ((await this.dataSource.manager.findOneBy(SavedSearch, { id: row.id })) ?? undefined);
  }

  /** Collects all matches that no mail has reported yet into one mail, if there are any; a second process finds nothing due. */
  async draw({ id, frequency }: SavedSearch, now: Date): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx
        .createQueryBuilder()
        .update(SavedSearch)
        .set({ nextAt: nextMail(frequency, now) })
        .where('id = :id AND next_at <= now() AND frequency = :frequency', { id, frequency })
        .execute();
      if (affected !== 1) return;
      const digestId = newId();
      const [, told] = await tx.query<[unknown[], number]>(
        `UPDATE saved_search_match SET digest_id = $1
         WHERE saved_search_id = $2 AND digest_id IS NULL AND NOT known`,
        [digestId, id],
      );
      if (told > 0) await tx.insert(Digest, { id: digestId, savedSearchId: id, status: 'due' });
    });
  }

  async claim(): Promise<Digest | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(CLAIM_DIGEST, [newId()]);
    const [row] = rows;
    return row && (await this.dataSource.manager.findOneByOrFail(Digest, { id: row.id }));
  }

  /** Best known first: as they were found. */
  async documentsOf({ id, savedSearchId }: Digest): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT document_id AS id FROM saved_search_match WHERE saved_search_id = $1 AND digest_id = $2
       ORDER BY found_at DESC, document_id`,
      [savedSearchId, id],
    );
    return rows.map((row) => row.id);
  }

  async end(
    digest: Digest,
    status: Exclude<DigestStatus, 'due'>,
    failure: Failure | null = null,
  ): Promise<void> {
    await this.change(digest, { status, failure, endedAt: () => 'now()' });
  }

  async later(digest: Digest, failure: Failure): Promise<void> {
    const failures = digest.failures + 1;
    const seconds = mailBackoffMs(failures) / 1000;
    await this.change(digest, { failures, failure, dueAt: () => `now() + interval '${seconds} seconds'` });
  }

  /** Handed back unfinished: a shutdown, or there is no server. */
  async release(digest: Digest): Promise<void> {
    await this.change(digest, {});
  }

  private async change({ id, leaseToken }: Digest, set: object): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(Digest)
      .set({ leaseToken: null, leaseUntil: null, ...set })
      .where("id = :id AND lease_token = :leaseToken AND status = 'due'", { id, leaseToken })
      .execute();
  }
}
