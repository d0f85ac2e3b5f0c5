import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import { CHANGES_CHANNEL } from '../../catalog/changes/changes.js';
import { Instance } from '../../platform/database/instance.entity.js';
import { Notifications } from '../../platform/database/notifications.js';
import { DiskReserve } from '../../platform/disk/disk-reserve.js';
import { TransientError } from '../../shared/errors.js';
import { refuseForeignIndex } from './foreign-index.js';
import { Alarm } from './indexer-alarm.js';
import { IndexerLock } from './indexer-lock.js';
import { IndexerTerm } from './indexer-term.js';
import { RebuildRequests } from './rebuild-request.js';
import { SearchIndex } from '../port/search-index.js';

const AGAIN_MS = 2_000;

/**
 * Follows the catalogue into the search index. One process of an installation does so at a time; the others wait
 * to take over. Index or database away: it waits, says so once, and goes on when they are back.
 */
@Injectable()
export class Indexer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Indexer.name);
  private readonly alarm = new Alarm();
  private term: IndexerTerm | undefined;
  private listening: Subscription | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;
  private trouble: string | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly index: SearchIndex,
    private readonly notifications: Notifications,
    private readonly requests: RebuildRequests,
    private readonly reserve: DiskReserve,
  ) {}

  /** Whether this process is the one that writes the index. */
  get leads(): boolean {
    return this.term !== undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { id } = await this.dataSource.manager.findOneByOrFail(Instance, { slot: 1 });
    await refuseForeignIndex(this.index, id);
    const changes = await this.notifications.listen(CHANGES_CHANNEL);
    this.listening = changes.subscribe((documentId) => {
      if (documentId !== null) this.term?.callOut(documentId);
      this.alarm.ring();
    });
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.listening?.unsubscribe();
    this.alarm.ring();
    await this.running;
    await this.index.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        const lock = await IndexerLock.take(this.dataSource);
        if (lock) await this.lead(lock);
      } catch (error) {
        this.say(error);
      }
      await this.rest(AGAIN_MS);
    }
  }

  private async lead(lock: IndexerLock): Promise<void> {
    const term = new IndexerTerm(this.dataSource.manager, this.index, this.requests, () => this.alarm.ring());
    this.term = term;
    try {
      await term.begin();
      while (!this.stopping) {
        await lock.check();
        if (await this.reserve.isLow()) throw new TransientError('storeFull');
        const restMs = await term.step();
        this.recovered();
        if (restMs > 0) await this.rest(restMs);
      }
    } finally {
      this.term = undefined;
      await term.end();
      await lock.release();
    }
  }

  private async rest(limitMs: number): Promise<void> {
    if (!this.stopping) await this.alarm.sleep(limitMs);
  }

  /** The same trouble is said once, however long it lasts. */
  private say(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message === this.trouble) return;
    this.trouble = message;
    this.log.warn(`waiting: ${message}`);
  }

  private recovered(): void {
    if (this.trouble === undefined) return;
    this.trouble = undefined;
    this.log.log('following the catalogue again');
  }
}
