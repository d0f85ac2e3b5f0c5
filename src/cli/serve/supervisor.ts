import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import type { KeptChild } from './kept-child.js';

/** What a supervisor keeps alive. */
export interface Supervised {
  /** Absent where the database is somebody else's. */
  readonly openDatabase?: () => Promise<EmbeddedPostgres>;
  /** Brings the open database to this version; may close and open it again, and gives what is open then. */
  readonly prepareDatabase: (database?: EmbeddedPostgres) => Promise<EmbeddedPostgres | undefined>;
  readonly children: (databaseUrl: () => string | undefined) => readonly KeptChild[];
}

const CHILD_GRACE_MS = 9000;
const LONGEST_WAIT_MS = 30_000;

/** Keeps PostgreSQL and the processes that use it alive until it is told to stop, and then stops them in order. */
export class Supervisor {
  private database: EmbeddedPostgres | undefined;
  private children: readonly KeptChild[] = [];
  private starting: Promise<void> = Promise.resolve();
  private reopening: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly supervised: Supervised,
    private readonly log: Pick<Logger, 'info' | 'warn' | 'error'>,
  ) {}

  get stopping(): boolean {
    return this.stopped !== undefined;
  }

  start(): Promise<void> {
    this.starting = this.open();
    return this.starting;
  }

  /** The children first, so that they can still hand back their work; then PostgreSQL. */
  stop(): Promise<void> {
    this.stopped ??= this.close();
    return this.stopped;
  }

  /** For the impatient: nothing is handed back, nothing is lost either. */
  kill(): void {
    for (const child of this.children) child.kill();
    this.database?.stopAtOnce();
  }

  private async open(): Promise<void> {
    this.database = await this.supervised.openDatabase?.();
    if (this.stopping) return;
    this.database = await this.supervised.prepareDatabase(this.database);
    if (this.stopping) return;
    this.database?.onExit(() => this.onDatabaseGone());
    this.children = this.supervised.children(() => this.database?.url);
    for (const child of this.children) child.start();
  }

  private async close(): Promise<void> {
    await this.starting.catch(() => undefined); // told to whoever called start()
    await Promise.all(this.children.map((child) => child.stop(CHILD_GRACE_MS)));
    await this.reopening;
    await this.database?.stop();
  }

  private onDatabaseGone(): void {
    if (this.stopping) return;
    this.log.error('PostgreSQL is gone; starting it again');
    this.reopening = this.reopen();
  }

  private async reopen(): Promise<void> {
    const before = this.database?.url;
    this.database = undefined;
    for (let waitMs = 1000; !this.stopping; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        this.database = await this.supervised.openDatabase?.();
        break;
      } catch (error) {
        this.log.error({ err: error, waitMs }, 'PostgreSQL does not start; trying again after a wait');
        await this.waitUnlessStopping(waitMs);
      }
    }
    if (this.stopping || !this.database) return;
    this.database.onExit(() => this.onDatabaseGone());
    if (this.database.url !== before) for (const child of this.children) child.restart();
  }

  private async waitUnlessStopping(ms: number): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end && !this.stopping;) await sleep(100);
  }
}
