import { Injectable } from '@nestjs/common';
import { DiskReserve } from '../platform/disk/disk-reserve.js';
import { BackgroundWorker } from '../platform/process/background-worker.js';
import { Dispatcher } from './dispatcher.js';
import { RunLedger } from './run-ledger.js';

const EVERY_MS = 3_000;
const AT_ONCE = 500;

/** Reads only the run table and adds to the queue what is missing: a lost queue or a full stop strands nothing. */
@Injectable()
export class Reconciler extends BackgroundWorker {
  constructor(
    private readonly ledger: RunLedger,
    private readonly dispatcher: Dispatcher,
    private readonly reserve: DiskReserve,
  ) {
    super({ idleMs: EVERY_MS, trouble: 'cannot reconcile now, will go on trying' });
  }

  async reconcile(): Promise<{ recovered: number; queued: number }> {
    const recovered = await this.ledger.recoverLost();
    // work needs disk space: it waits until there is some
    const runs = (await this.reserve.isLow()) ? [] : await this.ledger.unqueued(AT_ONCE);
    await this.dispatcher.add(runs);
    if (recovered > 0) this.log.warn(`${recovered} runs were lost by a worker that is gone; due again`);
    return { recovered, queued: runs.length };
  }

  protected async round(): Promise<boolean> {
    await this.reconcile();
    return false;
  }
}
