import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Schedule {
  /** From the start of the process to the first round; 0 unless given. */
  readonly firstAfterMs?: number;
  /** After a round that found something to do; 0 unless given. */
  readonly pauseMs?: number;
  /** After a round that found nothing, or failed. */
  readonly idleMs: number;
  /** Said once while rounds fail, before the error: what cannot be done now. */
  readonly trouble: string;
}

/**
 * Work behind all other work: round after round, never two at once, from the start of the process to its end. What a
 * round needs to know stands in the database, so that one that fails is nothing but made again. Shutdown waits for the
 * round under way; a long one watches `stopping`.
 */
export abstract class BackgroundWorker implements OnApplicationBootstrap, OnModuleDestroy {
  protected readonly log = new Logger(this.constructor.name);
  private readonly shutdown = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failing = false;

  protected constructor(private readonly schedule: Schedule) {}

  /** Does one part of what is due. Returns true if there was something and there may be more. */
  protected abstract round(): Promise<boolean>;

  protected get stopping(): AbortSignal {
    return this.shutdown.signal;
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { firstAfterMs = 0, pauseMs = 0, idleMs } = this.schedule;
    await this.rest(firstAfterMs);
    while (!this.stopping.aborted) await this.rest((await this.attempt()) ? pauseMs : idleMs);
  }

  private async rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping }).catch(() => undefined); // ended early: a shutdown
  }

  private async attempt(): Promise<boolean> {
    try {
      const found = await this.round();
      this.failing = false;
      return found;
    } catch (error) {
      if (!this.failing && !this.stopping.aborted)
        this.log.warn(`${this.schedule.trouble}: ${String(error)}`);
      this.failing = true;
      return false;
    }
  }
}
