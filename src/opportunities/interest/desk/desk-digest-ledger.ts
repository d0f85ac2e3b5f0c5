import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  MAIL_LEASE_SECONDS,
  MOST_TRIES,
  mailBackoffMs,
  nextMorning,
} from '../../../platform/mail/mail-tries.js';
import { Clock } from '../../../shared/clock.js';
import type { Failure } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { DeskReader } from './desk-reader.entity.js';

const CLAIM = `
  UPDATE desk_reader SET lease_token = $1, lease_until = now() + interval '${MAIL_LEASE_SECONDS} seconds'
  WHERE person_id = (
    SELECT person_id FROM desk_reader
    WHERE wanted AND next_at <= now() AND (lease_until IS NULL OR lease_until < now())
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING person_id AS id`;

/** Whose daily mail is due, which process sends it, and what came of it. What it tells is looked up when it is sent. */
@Injectable()
export class DeskDigestLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async claim(): Promise<DeskReader | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(CLAIM, [newId()]);
    const [row] = rows;
    return row && (await this.dataSource.manager.findOneByOrFail(DeskReader, { personId: row.id }));
  }

  /** Sent, or there was nothing to tell: the next is due tomorrow. */
  async done(reader: DeskReader, sent: boolean): Promise<void> {
    await this.change(reader, {
      ...this.tomorrow(),
      failure: null,
      ...(sent ? { lastMailAt: () => 'now()' } : {}),
    });
  }

  /** Tried again soon; one that cannot be sent for good, or for two days, waits for tomorrow's. */
  async failed(reader: DeskReader, failure: Failure): Promise<void> {
    const failures = reader.failures + 1;
    if (failure.permanent || failures >= MOST_TRIES)
      return this.change(reader, { ...this.tomorrow(), failure });
    const seconds = mailBackoffMs(failures) / 1000;
    await this.change(reader, { failures, failure, nextAt: () => `now() + interval '${seconds} seconds'` });
  }

  private tomorrow() {
    return { nextAt: nextMorning(this.clock.now()), failures: 0 };
  }

  private async change({ personId, leaseToken }: DeskReader, set: object): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(DeskReader)
      .set({ leaseToken: null, leaseUntil: null, ...set })
      .where('person_id = :personId AND lease_token = :leaseToken', { personId, leaseToken })
      .execute();
  }
}
