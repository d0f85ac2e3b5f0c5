import { Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { inTime } from './in-time.js';
import { type Job, JobQueue } from './job-queue.js';

const SAY_EVERY_MS = 60_000;

/** The queues on BullMQ, whose store is PostgreSQL or Redis. */
export class BullJobQueue extends JobQueue {
  private readonly log = new Logger(BullJobQueue.name);
  private readonly queues: ReadonlyMap<string, Queue>;
  private said: { readonly message: string; readonly at: number } | undefined;

  constructor(queues: readonly Queue[]) {
    super();
    this.queues = new Map(queues.map((queue) => [queue.name, queue]));
    // without a listener, bullmq prints every lost connection in full on the terminal
    for (const queue of queues) queue.on('error', ({ message }) => this.sayOnce(message));
  }

  override async add(name: string, jobs: readonly Job[]): Promise<void> {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`no queue ${name}`);
    if (jobs.length === 0) return;
    const added = queue.addBulk(
      jobs.map((job) => ({
        name: 'run',
        data: job.data,
        opts: {
          jobId: job.id,
          priority: job.priority,
          ...(job.delayMs ? { delay: job.delayMs } : {}),
          // a job id that still exists in any state would make a later `add` do nothing
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
    await inTime(added);
  }

  override async check(): Promise<void> {
    await inTime(Promise.all([...this.queues.values()].map((queue) => queue.getWaitingCount())));
  }

  /** An outage repeats itself every second. */
  private sayOnce(message: string): void {
    if (this.said?.message === message && Date.now() - this.said.at < SAY_EVERY_MS) return;
    this.said = { message, at: Date.now() };
    this.log.warn(`the store of the queue: ${message}`);
  }
}
