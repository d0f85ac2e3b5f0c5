import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { CatalogFollower } from '../../src/catalog/catalog-follower.js';
import type { DiskReserve } from '../../src/platform/disk/disk-reserve.js';
import { Dispatcher } from '../../src/pipeline/dispatcher.js';
import { ProcessingPasses } from '../../src/pipeline/processing-passes.js';
import { Reconciler } from '../../src/pipeline/reconciler.js';
import { RunExecutor } from '../../src/pipeline/run-executor.js';
import { RunLedger } from '../../src/pipeline/run-ledger.js';
import { Stage, type StageContext, type StageResult } from '../../src/pipeline/stage.js';
import { StageRegistry } from '../../src/pipeline/stage-registry.js';
import { type StageName, STAGES } from '../../src/pipeline/stages.js';
import { type Job, JobQueue } from '../../src/platform/queue/job-queue.js';
import type { Failure } from '../../src/shared/errors.js';

/** A queue in memory that can be emptied or taken away. */
export class MemoryQueue extends JobQueue {
  readonly jobs: Job[] = [];
  away = false;

  override add(_queue: string, jobs: readonly Job[]): Promise<void> {
    if (this.away) return Promise.reject(new Error('the queue is away'));
    for (const job of jobs) if (!this.jobs.some(({ id }) => id === job.id)) this.jobs.push(job);
    return Promise.resolve();
  }

  override check(): Promise<void> {
    return Promise.resolve();
  }

  take(): { runId: string; attempt: number } | undefined {
    const [job] = this.jobs.sort((a, b) => a.priority - b.priority).splice(0, 1);
    return job?.data as { runId: string; attempt: number } | undefined;
  }
}

type Work = (context: StageContext) => Promise<StageResult> | StageResult;

/** A stage whose work a test writes down. */
export class ScriptedStage extends Stage {
  readonly seen: StageContext[] = [];
  giveUpWith: ((context: StageContext, failure: Failure) => StageResult | undefined) | undefined;

  constructor(
    override readonly name: StageName,
    public script: Work = () => ({ write: () => Promise.resolve() }),
  ) {
    super();
  }

  override async work(context: StageContext): Promise<StageResult> {
    this.seen.push(context);
    return this.script(context);
  }

  override giveUp(context: StageContext, failure: Failure): Promise<StageResult | undefined> {
    return Promise.resolve(this.giveUpWith?.(context, failure));
  }
}

/** The whole pipeline on a real database, with scripted stages and a queue in memory. */
export function testPipeline(dataSource: DataSource, pageCount: number) {
  Logger.overrideLogger(false); // failures are what is tested here
  const queue = new MemoryQueue();
  const ledger = new RunLedger(dataSource);
  const dispatcher = new Dispatcher(queue, ledger);
  const follower = new CatalogFollower();
  const passes = new ProcessingPasses(follower);
  const stages = Object.fromEntries(STAGES.map(({ name }) => [name, new ScriptedStage(name)])) as Record<
    StageName,
    ScriptedStage
  >;
  stages.identify.script = ({ documentId }) => ({
    pageCount,
    write: async (tx: EntityManager) => {
      await tx.query('UPDATE document SET page_count = $2 WHERE id = $1', [documentId, pageCount]);
    },
  });
  const registry = new StageRegistry(Object.values(stages));
  const executor = new RunExecutor(dataSource, ledger, passes, registry, dispatcher, follower);
  return {
    queue,
    ledger,
    dispatcher,
    passes,
    stages,
    executor,
    reconciler: new Reconciler(ledger, dispatcher, { isLow: () => Promise.resolve(false) } as DiskReserve),
  };
}

export const NEVER = new AbortController().signal;

/** Runs what is queued until nothing is. */
export async function drain(pipeline: ReturnType<typeof testPipeline>): Promise<string[]> {
  const outcomes: string[] = [];
  for (let job = pipeline.queue.take(); job; job = pipeline.queue.take()) {
    outcomes.push(await pipeline.executor.execute(job.runId, job.attempt, NEVER));
  }
  return outcomes;
}
