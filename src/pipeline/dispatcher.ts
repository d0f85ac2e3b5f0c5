import { Injectable, Logger } from '@nestjs/common';
import { JobQueue } from '../platform/queue/job-queue.js';
import { RunLedger } from './run-ledger.js';
import type { Run } from './run.entity.js';
import { orderOf, type QueueName } from './stages.js';

/** Puts due runs into their queues. Losing one costs seconds: the reconciler finds it. */
@Injectable()
export class Dispatcher {
  private readonly log = new Logger(Dispatcher.name);

  constructor(
    private readonly queue: JobQueue,
    private readonly ledger: RunLedger,
  ) {}

  /** After commit. Never throws: what could not be queued stays due in the run table. */
  async dispatch(runs: readonly Run[]): Promise<void> {
    try {
      await this.add(runs);
    } catch (error) {
      this.log.warn(`queue away, ${runs.length} runs wait for the reconciler: ${String(error)}`);
    }
  }

  async add(runs: readonly Run[]): Promise<void> {
    const byQueue = new Map<QueueName, Run[]>();
    for (const run of runs) {
      const { queue } = orderOf(run.stage);
      byQueue.set(queue, [...(byQueue.get(queue) ?? []), run]);
    }
    for (const [queue, due] of byQueue) {
      await this.queue.add(
        queue,
        due.map((run) => ({
          id: `${run.id}-${run.attempt}`,
          data: { runId: run.id, attempt: run.attempt },
          priority: run.priority,
          delayMs: Math.max(0, run.dueAt instanceof Date ? run.dueAt.getTime() - Date.now() : 0),
        })),
      );
      await this.ledger.markQueued(due);
    }
  }
}
