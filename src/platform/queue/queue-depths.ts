import type { Queue } from 'bullmq';
import { inTime } from './in-time.js';

export interface QueueDepth {
  readonly queue: string;
  /** How many jobs are in each state. */
  readonly jobs: Readonly<Record<string, number>>;
}

/** How long the queues are, for those who watch over them; what is to be done stands in the run table. */
export class QueueDepths {
  constructor(private readonly queues: readonly Queue[]) {}

  /** Throws TransientError('databaseAway') if the queue's store is unavailable. */
  depths(): Promise<QueueDepth[]> {
    return inTime(
      Promise.all(
        this.queues.map(async (queue) => ({
          queue: queue.name,
          jobs: await queue.getJobCounts('active', 'waiting', 'prioritized', 'delayed'),
        })),
      ),
    );
  }
}
