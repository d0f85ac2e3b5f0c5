import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Dispatcher } from './dispatcher.js';
import { RunLedger } from './run-ledger.js';

const EVERY_MS = 3_000;
const AT_ONCE = 500;

/** Reads only the run table and adds to the queue what is missing: a lost queue or a full stop strands nothing. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Reconciler.name);
  private timer: NodeJS.Timeout | undefined;
  private pass: Promise<void> = Promise.resolve();
  private away = false;

  constructor(
    private readonly ledger: RunLedger,
    private readonly dispatcher: Dispatcher,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(0);
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.pass;
  }

  async reconcile(): Promise<{ recovered: number; queued: number }> {
    const recovered = await this.ledger.recoverLost();
    const runs = await this.ledger.unqueued(AT_ONCE);
    await this.dispatcher.add(runs);
    if (recovered > 0) this.log.warn(`${recovered} runs were lost by a worker that is gone; due again`);
    return { recovered, queued: runs.length };
  }

  private schedule(delay: number): void {
    this.timer = setTimeout(() => {
      this.pass = this.reconcile()
        .then(() => {
          this.away = false;
        })
        .catch((error: unknown) => {
          if (!this.away) this.log.warn(`cannot reconcile now, will go on trying: ${String(error)}`);
          this.away = true;
        })
        .finally(() => {
          if (this.timer) this.schedule(EVERY_MS);
        });
    }, delay);
  }
}
