import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAIL_LEASE_SECONDS, MOST_TRIES, mailBackoffMs } from '../../platform/mail/mail-tries.js';
import type { Failure } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import type { ReminderDay } from '../rules/reminder-days.js';
import { type ReminderStatus, UnitReminder } from './unit-reminder.entity.js';

/** Whoever may write a unit's report is told, but nobody of a day before they came. */
const DRAW = `
  INSERT INTO unit_reminder (id, year, organisation_id, day, person_id)
  SELECT gen_random_uuid(), $1, unit.id, $2, person.id
  FROM organisation unit JOIN person ON person.organisation_id = unit.id
  WHERE NOT unit.is_default AND NOT person.disabled AND person.role IN ('reporter', 'librarian', 'manager', 'admin')
    AND person.created_at < $3
    AND NOT EXISTS (SELECT 1 FROM unit_input sent WHERE sent.organisation_id = unit.id AND sent.year = $1
      AND sent.state IN ('submitted', 'accepted'))
    AND NOT EXISTS (SELECT 1 FROM yearly_report WHERE year = $1 AND signed_at IS NOT NULL)
  ON CONFLICT DO NOTHING`;

const CLAIM = `
  UPDATE unit_reminder SET lease_token = $1, lease_until = now() + interval '${MAIL_LEASE_SECONDS} seconds'
  WHERE id = (
    SELECT id FROM unit_reminder
    WHERE status = 'due' AND due_at <= now() AND (lease_until IS NULL OR lease_until < now())
    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Which reminders are due, who sends which, and what came of it: one a person, unit and day, whoever draws them. */
@Injectable()
export class ReminderLedger {
  constructor(private readonly dataSource: DataSource) {}

  async draw({ year, day, at }: ReminderDay): Promise<void> {
    await this.dataSource.query(DRAW, [year, day, at]);
  }

  async claim(): Promise<UnitReminder | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(CLAIM, [newId()]);
    const [row] = rows;
    return row && (await this.dataSource.manager.findOneByOrFail(UnitReminder, { id: row.id }));
  }

  async end(reminder: UnitReminder, status: Exclude<ReminderStatus, 'due' | 'failed'>): Promise<void> {
    await this.change(reminder, { status, failure: null, endedAt: () => 'now()' });
  }

  /** Tried again soon, for two days; then, or where the address is refused, it has failed. */
  async failed(reminder: UnitReminder, failure: Failure): Promise<void> {
    const failures = reminder.failures + 1;
    if (failure.permanent || failures >= MOST_TRIES)
      return this.change(reminder, { status: 'failed', failures, failure, endedAt: () => 'now()' });
    const seconds = mailBackoffMs(failures) / 1000;
    await this.change(reminder, { failures, failure, dueAt: () => `now() + interval '${seconds} seconds'` });
  }

  private async change({ id, leaseToken }: UnitReminder, set: object): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(UnitReminder)
      .set({ leaseToken: null, leaseUntil: null, ...set })
      .where("id = :id AND lease_token = :leaseToken AND status = 'due'", { id, leaseToken })
      .execute();
  }
}
