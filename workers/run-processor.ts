import { WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { RunExecutor } from '../src/pipeline/run-executor.js';
import { withLogContext } from '../src/platform/logging/log-context.js';

/** Takes run ids from one queue to the executor. Shutdown hands unfinished runs back before the queue closes. */
export abstract class RunProcessor
  extends WorkerHost
  implements BeforeApplicationShutdown, OnApplicationBootstrap
{
  private readonly shutdown = new AbortController();

  constructor(
    private readonly executor: RunExecutor,
    private readonly atOnce: number,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.concurrency = this.atOnce;
  }

  override async process(job: Job<{ runId: string; attempt: number }>): Promise<string> {
    const { runId, attempt } = job.data;
    return withLogContext({ runId }, () => this.executor.execute(runId, attempt, this.shutdown.signal));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.shutdown.abort();
    await this.worker.close();
  }
}
