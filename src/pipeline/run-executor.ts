import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOutage } from '../platform/outages/outages.js';
import { stageDurations } from '../platform/metrics/metrics-registry.js';
import { type Failure, failureOf, TransientError } from '../shared/errors.js';
import { Dispatcher } from './dispatcher.js';
import { DocumentFollower } from './document-follower.js';
import { Heartbeat } from './heartbeat.js';
import { ProcessingPass } from './processing-pass.entity.js';
import { ProcessingPasses } from './processing-passes.js';
import { MAX_LOSSES } from './retry-policy.js';
import { type Lease, RunLedger } from './run-ledger.js';
import type { Run } from './run.entity.js';
import type { Stage, StageContext, StageResult } from './stage.js';
import { StageRegistry } from './stage-registry.js';

export type RunOutcome = 'done' | 'failed' | 'retry' | 'released' | 'skipped';

/** Takes one run from lease to end. Only here does a failure become a retry, a stop or an unreadable page. */
@Injectable()
export class RunExecutor {
  private readonly log = new Logger(RunExecutor.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: RunLedger,
    private readonly passes: ProcessingPasses,
    private readonly stages: StageRegistry,
    private readonly dispatcher: Dispatcher,
    private readonly follower: DocumentFollower,
  ) {}

  /** `shutdown` returns the run unfinished. Throws only if the database is unavailable; then the lease expires. */
  async execute(runId: string, attempt: number, shutdown: AbortSignal): Promise<RunOutcome> {
    if (shutdown.aborted) return 'skipped';
    const lease = await this.ledger.lease(runId, attempt);
    if (!lease) return 'skipped';
    const stage = this.stages.get(lease.run.stage);
    const heartbeat = new Heartbeat(this.ledger, lease);
    const end = stageDurations.startTimer({ stage: lease.run.stage });
    const outcome = await this.work(lease, stage, heartbeat, shutdown).finally(() => heartbeat.stop());
    end({ outcome });
    return outcome;
  }

  private async work(
    lease: Lease,
    stage: Stage,
    heartbeat: Heartbeat,
    shutdown: AbortSignal,
  ): Promise<RunOutcome> {
    try {
      const context = await this.contextOf(lease.run, AbortSignal.any([shutdown, heartbeat.lost]));
      if (lease.run.losses >= MAX_LOSSES) {
        throw new TransientError('childDied', `its worker was lost ${lease.run.losses} times`);
      }
      const result = await stage.work(context);
      return (await this.finish(lease, result, null)) ? 'done' : 'skipped';
    } catch (error) {
      if (heartbeat.lost.aborted) return 'skipped';
      if (shutdown.aborted) {
        await this.ledger.release(lease);
        return 'released';
      }
      const failure = failureOf(asOutage(error));
      return await this.handleFailure(lease, stage, failure, error);
    }
  }

  private async contextOf(run: Run, signal: AbortSignal): Promise<StageContext> {
    const pass = await this.dataSource.manager.findOneByOrFail(ProcessingPass, {
      documentId: run.documentId,
      number: run.pass,
    });
    return {
      documentId: run.documentId,
      pass: run.pass,
      options: pass.options,
      pageCount: pass.pageCount,
      firstPage: run.firstPage,
      lastPage: run.lastPage,
      attempt: run.attempt,
      signal,
    };
  }

  private async handleFailure(
    lease: Lease,
    stage: Stage,
    failure: Failure,
    error: unknown,
  ): Promise<RunOutcome> {
    const { run } = lease;
    const where = `${run.stage} of ${run.documentId}, pages ${run.firstPage}–${run.lastPage}`;
    if (failure.code === 'internal')
      this.log.error(`${where}: ${failure.detail}`, error instanceof Error ? error.stack : undefined);
    if (!failure.permanent && run.losses < MAX_LOSSES) {
      const again = await this.ledger.retryLater(lease, failure);
      if (again) {
        this.log.warn(`${where}: ${failure.code}, will be tried again`);
        await this.dispatcher.dispatch([again]);
        return 'retry';
      }
    }
    const context = await this.contextOf(run, new AbortController().signal);
    const rest = await stage.giveUp(context, failure);
    if (rest) return (await this.finish(lease, rest, failure)) ? 'done' : 'skipped';
    await this.failPass(lease, failure);
    this.log.warn(`${where}: failed, ${failure.code}`);
    return 'failed';
  }

  private async finish(lease: Lease, result: StageResult, failure: Failure | null): Promise<boolean> {
    const next = await this.dataSource.transaction(async (tx) => {
      const pass = await this.passes.lock(tx, lease.run);
      if (!pass || !(await this.ledger.holds(tx, lease))) return undefined;
      if (pass.status !== 'running') {
        await this.ledger.end(tx, lease, 'cancelled', null);
        return undefined;
      }
      await result.write(tx);
      await this.ledger.end(tx, lease, 'done', failure);
      return this.passes.advance(tx, pass, lease.run.stage, result);
    });
    if (!next) return false;
    await this.dispatcher.dispatch(next);
    await this.afterwards(lease.run, result);
    return true;
  }

  private async afterwards(run: Run, result: StageResult): Promise<void> {
    try {
      await result.afterwards?.();
    } catch (error) {
      this.log.error(`after ${run.stage} of ${run.documentId}: ${String(error)}`);
    }
  }

  private async failPass(lease: Lease, failure: Failure): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const pass = await this.passes.lock(tx, lease.run);
      if (pass?.status !== 'running' || !(await this.ledger.holds(tx, lease))) return;
      await this.ledger.end(tx, lease, 'failed', failure);
      await this.passes.end(tx, pass, 'failed');
      await this.follower.passFailed(tx, pass.documentId, pass.number, failure);
    });
  }
}
