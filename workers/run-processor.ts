import { WorkerHost } from '@nestjs/bullmq';
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { RunExecutor } from '../src/pipeline/run-executor.js';
import type { DiskReserve } from '../src/platform/disk/disk-reserve.js';
import { withLogContext } from '../src/platform/logging/log-context.js';
import { logErrorsOf } from '../src/platform/queue/queue-errors.js';

/** Takes run ids from one queue to the executor. Shutdown hands unfinished runs back before anything else closes. */
export abstract class RunProcessor extends WorkerHost implements OnModuleDestroy, OnApplicationBootstrap {
  private readonly shutdown = new AbortController();

  constructor(
    private readonly executor: RunExecutor,
    private readonly reserve: Pick<DiskReserve, 'isLow'>,
    private readonly atOnce: number,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.concurrency = this.atOnce;
    logErrorsOf(this.worker, new Logger(this.constructor.name));
  }

  override async process(job: Job<{ runId: string; attempt: number }>): Promise<string> {
    const { runId, attempt } = job.data;
    // it stays due in the run table, and the reconciler brings it back once there is room
    if (await this.reserve.isLow()) return 'waits for room';
    return withLogContext({ runId }, () => this.executor.execute(runId, attempt, this.shutdown.signal));
  }

  /**
   * The first hook of a shutdown, in the root module first: were it a later one, the readers' children would be gone
   * before, and a page whose child was taken away would pass for one that cannot be read.
   */
  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await this.worker.close();
  }
}
