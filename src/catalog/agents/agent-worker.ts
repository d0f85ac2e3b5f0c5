import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { backfillAgents } from './backfill.js';
import { findDuplicates } from './find-duplicates.js';

const LOOK_EVERY_MS = 2_000;
/** Between two parts of long work, so that it leaves the database to others. */
const BREATH_MS = 20;

/** Links older documents to their people and organisations and looks for likely duplicates, with the lowest priority. */
@Injectable()
export class AgentWorker extends BackgroundWorker {
  constructor(private readonly dataSource: DataSource) {
    super({
      firstAfterMs: LOOK_EVERY_MS,
      pauseMs: BREATH_MS,
      idleMs: LOOK_EVERY_MS,
      trouble: 'cannot keep people and organisations now',
    });
  }

  protected async round(): Promise<boolean> {
    return (await backfillAgents(this.dataSource)) > 0 || (await findDuplicates(this.dataSource)) > 0;
  }
}
