import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withSessionLock } from '../../platform/database/session-lock.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { fixityOf } from './fixity.js';
import { nextToCheck, recordFixity } from './fixity-ledger.js';
import { FixityChoices } from './fixity-settings.js';

const LOCK = 0x70687579;
const AGENT = 'phusa, scheduled fixity check';
const FIRST_AFTER_MS = 30_000;
const IDLE_MS = 60_000;
/** Between two, so that many small ones do not keep the database busy. */
const BREATH_MS = 50;

/**
 * Reads every original again once in a while, one at a time in the whole installation and no faster than allowed, and
 * writes down what it finds. It never mends: which copy is the right one is for a person to say.
 */
@Injectable()
export class FixityWorker extends BackgroundWorker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly choices: FixityChoices,
  ) {
    super({
      firstAfterMs: FIRST_AFTER_MS,
      pauseMs: BREATH_MS,
      idleMs: IDLE_MS,
      trouble: 'originals cannot be checked now',
    });
  }

  /** Checks the one that is due first. False: none is, or another process is at it. */
  async round(): Promise<boolean> {
    const { everyDays, megabytesPerSecond } = await this.choices.current();
    if (everyDays === 0) return false;
    const looked = await withSessionLock(this.dataSource, LOCK, async () => {
      const due = await nextToCheck(this.dataSource.manager, everyDays);
      if (!due) return false;
      const bytesPerSecond = megabytesPerSecond * 1e6;
      const found = await fixityOf(this.store, due, { signal: this.stopping, bytesPerSecond });
      const written = await recordFixity(this.dataSource, due, found, AGENT);
      if (written && found.outcome !== 'sound') {
        this.log.error({ event: 'fixity', object: due.objectKey, ...found });
      }
      return true;
    });
    return looked ?? false;
  }
}
