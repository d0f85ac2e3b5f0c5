import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { touchAll } from './changes.js';

const EVERY_MS = 60_000;
const AT_ONCE = 500;

/**
 * An embargo ends by the calendar, without anybody's doing; this makes a change of it, so that who follows the changes
 * hears of it. Reading needs it not: an embargo is judged when asked.
 */
@Injectable()
export class EmbargoEnds extends BackgroundWorker {
  constructor(private readonly dataSource: DataSource) {
    super({ idleMs: EVERY_MS, trouble: 'embargoes that end cannot be looked for now' });
  }

  /** How many ended since it was last looked. */
  async look(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const due: { id: string }[] = await tx.query(
        `SELECT id FROM document
         WHERE record_embargo <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
           AND record_visibility IN ('public', 'members') AND deleted_at IS NULL AND NOT quarantined
           AND effective_pass > 0
           AND (record_opened IS NULL OR (record_opened = 'members' AND record_visibility = 'public'))
         ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      await touchAll(
        tx,
        due.map(({ id }) => id),
      );
      return due.length;
    });
  }

  protected async round(): Promise<boolean> {
    return (await this.look()) === AT_ONCE;
  }
}
