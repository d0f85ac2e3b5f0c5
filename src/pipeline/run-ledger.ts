import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Failure } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { backoffMs, MAX_FAILURES, waitsForRoom, WHEN_FULL_MS } from './retry-policy.js';
import { WHEN_NOTHING_ELSE_IS_DUE } from './run-priorities.js';
import { Run } from './run.entity.js';

/** A run held by this process until its lease ends. */
export interface Lease {
  readonly run: Run;
  readonly token: string;
}

export const LEASE_SECONDS = 20;

const LONGEST_PATIENCE = '10 minutes';
const MORE_COME = `EXISTS (SELECT 1 FROM run fresh WHERE fresh.status = 'due' AND fresh.priority = :patient
  AND fresh.due_at > now() - interval '3 seconds' AND fresh.attempt = 1)`;

/** Leases, ends and recoveries of runs. Time is the database's, so that machines need not agree. */
@Injectable()
export class RunLedger {
  constructor(private readonly dataSource: DataSource) {}

  /** Leases a due run; undefined if another attempt holds it or it is no longer needed. */
  async lease(runId: string, attempt: number): Promise<Lease | undefined> {
    const token = newId();
    const result = await this.dataSource
      .createQueryBuilder()
      .update(Run)
      .set({
        status: 'running',
        leaseToken: token,
        leaseUntil: () => `now() + interval '${LEASE_SECONDS} seconds'`,
        startedAt: () => 'now()',
      })
      .where("id = :runId AND attempt = :attempt AND status = 'due'", { runId, attempt })
      .execute();
    if (result.affected !== 1) return undefined;
    return { run: await this.dataSource.manager.findOneByOrFail(Run, { id: runId }), token };
  }

  /** False when the lease is no longer ours. */
  async renew({ run, token }: Lease): Promise<boolean> {
    const result = await this.dataSource
      .createQueryBuilder()
      .update(Run)
      .set({ leaseUntil: () => `now() + interval '${LEASE_SECONDS} seconds'` })
      .where("id = :id AND lease_token = :token AND status = 'running'", { id: run.id, token })
      .execute();
    return result.affected === 1;
  }

  /** In `tx`: is the run still ours? Locks it. */
  async holds(tx: EntityManager, { run, token }: Lease): Promise<boolean> {
    const found = await tx
      .createQueryBuilder(Run, 'run')
      .setLock('pessimistic_write')
      .where("run.id = :id AND run.leaseToken = :token AND run.status = 'running'", { id: run.id, token })
      .getOne();
    return found !== null;
  }

  async end(
    tx: EntityManager,
    { run }: Lease,
    status: 'done' | 'failed' | 'cancelled',
    failure: Failure | null,
  ): Promise<void> {
    await tx.update(
      Run,
      { id: run.id },
      { status, failure, leaseToken: null, leaseUntil: null, endedAt: () => 'now()' },
    );
  }

  /** A transient failure: due again later, or undefined when no try is left. A full disk costs no try. */
  async retryLater(lease: Lease, failure: Failure): Promise<Run | undefined> {
    const waits = waitsForRoom(failure);
    const failures = lease.run.failures + (waits ? 0 : 1);
    if (failures >= MAX_FAILURES) return undefined;
    const seconds = (waits ? WHEN_FULL_MS : backoffMs(failures)) / 1000;
    return this.makeDueAgain(lease, {
      failures,
      failure,
      dueAt: () => `now() + interval '${seconds} seconds'`,
    });
  }

  /** Hands an unfinished run back: a shutdown is no failure. */
  release(lease: Lease): Promise<Run | undefined> {
    return this.makeDueAgain(lease, { dueAt: () => 'now()' });
  }

  /** Runs whose worker is gone are due again. */
  async recoverLost(): Promise<number> {
    const result = await this.dataSource
      .createQueryBuilder()
      .update(Run)
      .set({
        status: 'due',
        attempt: () => 'attempt + 1',
        losses: () => 'losses + 1',
        leaseToken: null,
        leaseUntil: null,
        queuedAt: null,
        dueAt: () => 'now()',
      })
      .where("status = 'running' AND lease_until < now()")
      .execute();
    return result.affected ?? 0;
  }

  /**
   * Due runs for which no job was added lately. Those that have time wait while more of their kind keep coming, as during
   * an import, which would otherwise take twice as long; but never for longer than some minutes.
   */
  async unqueued(limit: number): Promise<Run[]> {
    return this.dataSource
      .createQueryBuilder(Run, 'run')
      .where("run.status = 'due' AND run.dueAt <= now()")
      .andWhere("(run.queuedAt IS NULL OR run.queuedAt < now() - interval '30 seconds')")
      .andWhere(
        `(run.priority <> :patient OR run.dueAt < now() - interval '${LONGEST_PATIENCE}' OR NOT (${MORE_COME}))`,
        {
          patient: WHEN_NOTHING_ELSE_IS_DUE,
        },
      )
      .orderBy('run.priority')
      .addOrderBy('run.dueAt')
      .limit(limit)
      .getMany();
  }

  async markQueued(runs: readonly Run[]): Promise<void> {
    if (runs.length === 0) return;
    await this.dataSource
      .createQueryBuilder()
      .update(Run)
      .set({ queuedAt: () => 'now()' })
      .where('id = ANY(:ids)', { ids: runs.map((run) => run.id) })
      .execute();
  }

  private async makeDueAgain({ run, token }: Lease, set: object): Promise<Run | undefined> {
    const result = await this.dataSource
      .createQueryBuilder()
      .update(Run)
      .set({
        status: 'due',
        attempt: () => 'attempt + 1',
        leaseToken: null,
        leaseUntil: null,
        queuedAt: null,
        ...set,
      })
      .where("id = :id AND lease_token = :token AND status = 'running'", { id: run.id, token })
      .execute();
    if (result.affected !== 1) return undefined;
    return this.dataSource.manager.findOneByOrFail(Run, { id: run.id });
  }
}
