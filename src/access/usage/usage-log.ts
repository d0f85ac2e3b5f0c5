import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { type Hit, RepeatedHits } from './repeated-hits.js';
import type { UsageKind } from './usage-kinds.js';

const WRITE_EVERY_MS = 3_000;
/** How many counters are kept in memory while the database is unavailable; further ones are lost. */
const MOST_KEPT = 100_000;

interface Counter {
  readonly documentId: string;
  readonly day: string;
  readonly kind: UsageKind;
  count: number;
}

/**
 * Counts uses per document, day and kind. Counting is adding one in memory: it slows no request and fails none. What was
 * counted is written every three seconds and when the process ends; a process that is killed loses those seconds.
 */
@Injectable()
export class UsageLog implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(UsageLog.name);
  private readonly hits = new RepeatedHits();
  private counters = new Map<string, Counter>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private away = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** Counts one use, unless the same visitor made it within the last 30 seconds. */
  note(hit: Hit & { readonly kind: UsageKind }): void {
    const now = this.clock.now();
    const day = vietnamDate(now);
    if (!this.hits.repeats(hit, now.getTime(), day))
      this.add({ documentId: hit.documentId, day, kind: hit.kind, count: 1 });
  }

  /** Writes what was counted so far; never throws: what cannot be written now is kept for the next time. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeOnce());
    return this.writing;
  }

  private async writeOnce(): Promise<void> {
    const counters = [...this.counters.values()];
    if (counters.length === 0) return;
    this.counters = new Map();
    try {
      await this.dataSource.query(
        `INSERT INTO usage_day (document_id, day, kind, count)
         SELECT document_id, day, kind, count
         FROM jsonb_to_recordset($1::jsonb) AS given(document_id uuid, day date, kind text, count int)
         ON CONFLICT (document_id, day, kind) DO UPDATE SET count = usage_day.count + excluded.count`,
        [
          JSON.stringify(
            counters.map(({ documentId, day, kind, count }) => ({
              document_id: documentId,
              day,
              kind,
              count,
            })),
          ),
        ],
      );
      this.away = false;
    } catch (error) {
      for (const counter of counters) this.add(counter);
      if (!this.away) this.log.warn(`uses wait to be written: ${String(error)}`);
      this.away = true;
    }
  }

  private add(counter: Counter): void {
    const key = `${counter.documentId} ${counter.day} ${counter.kind}`;
    const there = this.counters.get(key);
    if (there) there.count += counter.count;
    else if (this.counters.size < MOST_KEPT) this.counters.set(key, { ...counter });
  }
}
