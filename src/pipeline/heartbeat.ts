import { Logger } from '@nestjs/common';
import { LEASE_SECONDS, type Lease, type RunLedger } from './run-ledger.js';

const BEAT_MS = (LEASE_SECONDS * 1000) / 4;

/** Renews a lease while its work runs; `lost` is aborted when the lease is no longer ours. */
export class Heartbeat {
  private readonly log = new Logger(Heartbeat.name);
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private renewedAt = Date.now();

  constructor(
    private readonly ledger: Pick<RunLedger, 'renew'>,
    private readonly lease: Lease,
    everyMs = BEAT_MS,
  ) {
    this.timer = setInterval(() => void this.beat(), everyMs);
  }

  get lost(): AbortSignal {
    return this.controller.signal;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    const askedAt = Date.now();
    try {
      if (await this.ledger.renew(this.lease)) this.renewedAt = askedAt;
      else this.giveUp('another process has it');
    } catch (error) {
      this.log.warn(`cannot renew the lease of run ${this.lease.run.id}: ${String(error)}`);
      if (Date.now() - this.renewedAt > LEASE_SECONDS * 1000) this.giveUp('the database is away');
    }
  }

  private giveUp(reason: string): void {
    this.log.warn(`lost the lease of run ${this.lease.run.id}: ${reason}`);
    this.stop();
    this.controller.abort();
  }
}
