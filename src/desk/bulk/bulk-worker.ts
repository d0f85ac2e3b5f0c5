import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { asOutage, isPassing } from '../../platform/outages/outages.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { failureOf, TransientError } from '../../shared/errors.js';
import { ActingPrincipals } from './acting-principals.js';
import type { BulkChange } from './bulk-change.entity.js';
import { BulkLedger, NoLongerOurs } from './bulk-ledger.js';
import { BulkSteps } from './bulk-steps.js';

const LOOK_EVERY_MS = 500;
/** Items between two looks at whoever asked: rights that are taken away end it that soon. */
const SLICE = 50;
const MOST_FAILURES = 20;
const AGAIN_SECONDS = 5;

/** Foresees and does bulk changes, one after the other, from wherever each was left. */
@Injectable()
export class BulkWorker extends BackgroundWorker {
  constructor(
    private readonly ledger: BulkLedger,
    private readonly steps: BulkSteps,
    private readonly principals: ActingPrincipals,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'cannot change documents in bulk now, will go on trying' });
  }

  protected async round(): Promise<boolean> {
    const change = await this.ledger.claim();
    if (!change) return false;
    try {
      await this.work(change, this.stopping);
    } catch (error) {
      await this.afterFailure(change, error, this.stopping);
    }
    return true;
  }

  private async work(change: BulkChange, signal: AbortSignal): Promise<void> {
    for (let { position } = change; ;) {
      const items = await this.ledger.next(change, position, SLICE);
      const last = items.at(-1);
      if (!last) return this.ledger.end(change, change.status === 'previewing' ? 'previewed' : 'done');
      const principal = await this.principals.of(change);
      await this.takeSlice(change, items, principal, signal);
      position = last.position;
      signal.throwIfAborted();
    }
  }

  private async takeSlice(
    change: BulkChange,
    items: Awaited<ReturnType<BulkLedger['next']>>,
    principal: Principal | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    if (change.status === 'previewing') return this.steps.foresee(change, items, principal);
    for (const item of items) {
      signal.throwIfAborted();
      await this.steps.take(change, item, principal);
    }
  }

  private async afterFailure(change: BulkChange, error: unknown, signal: AbortSignal): Promise<void> {
    if (error instanceof NoLongerOurs) return;
    if (signal.aborted) return this.ledger.release(change, 0, change.failures);
    const outage = asOutage(error);
    const busy = outage === error && isPassing(error);
    const failure = failureOf(busy ? new TransientError('databaseAway', String(error)) : outage);
    this.log.warn(`bulk change ${change.id}: ${failure.code} ${failure.detail ?? ''}`);
    if (change.failures + 1 >= MOST_FAILURES) await this.ledger.end(change, 'failed', failure);
    else await this.ledger.release(change, AGAIN_SECONDS, change.failures + 1);
  }
}
