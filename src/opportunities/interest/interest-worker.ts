import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { eraseWhatHasExpired } from './records/erase-personal-data.js';
import { InterestChoices } from './records/interest-settings.js';

const EVERY_MS = 10 * 60_000;

/** Takes away in time what people said of themselves. */
@Injectable()
export class InterestWorker extends BackgroundWorker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly choices: InterestChoices,
    private readonly audit: Audit,
  ) {
    super({ idleMs: EVERY_MS, trouble: 'data of those who asked cannot be taken away now' });
  }

  protected async round(): Promise<boolean> {
    const { keepDays } = await this.choices.current();
    return this.dataSource.transaction(async (tx) => {
      const forgotten = await eraseWhatHasExpired(tx, keepDays);
      for (const id of forgotten) await this.audit.record(SYSTEM, 'interest.forget', id, {}, tx);
      return forgotten.length > 0;
    });
  }
}
