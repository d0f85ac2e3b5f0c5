import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM } from '../../access/asker.js';
import { Audit } from '../../access/audit.js';
import { Keeper } from '../../platform/process/background-worker.js';
import { forgetWhatIsOver } from './records/erase-personal-data.js';
import { InterestChoices } from './records/interest-settings.js';

const EVERY_MS = 10 * 60_000;

/** Takes away in time what people said of themselves. */
@Injectable()
export class InterestKeeper extends Keeper {
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
      const forgotten = await forgetWhatIsOver(tx, keepDays);
      for (const id of forgotten) await this.audit.record(SYSTEM, 'interest.forget', id, {}, tx);
      return forgotten.length > 0;
    });
  }
}
