import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import type { Failure } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { BulkChangeItem } from './bulk-change-item.entity.js';
import { BulkChange, type BulkStatus } from './bulk-change.entity.js';

const LEASE_SECONDS = 30;

const CLAIM = `
  UPDATE bulk_change SET lease_token = $1, lease_until = now() + interval '${String(LEASE_SECONDS)} seconds'
  WHERE id = (
    SELECT id FROM bulk_change
    WHERE status IN ('previewing', 'running') AND (lease_until IS NULL OR lease_until < now())
    ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Somebody stopped it, or another process took it over. */
export class NoLongerOurs extends Error {}

/** Who works on which bulk change, and how far it is. Time is the database's. */
@Injectable()
export class BulkLedger {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes the oldest that nobody works on. */
  async claim(): Promise<BulkChange | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(CLAIM, [newId()]);
    const [row] = rows;
    return row && (await this.dataSource.manager.findOneByOrFail(BulkChange, { id: row.id }));
  }

  next({ id }: BulkChange, after: number, most: number): Promise<BulkChangeItem[]> {
    return this.dataSource.manager.find(BulkChangeItem, {
      where: { changeId: id, position: MoreThan(after) },
      order: { position: 'ASC' },
      take: most,
    });
  }

  /** In `tx`: locks it, keeps it for as long again and says that it is at that item. Throws where it is not ours. */
  async advance(tx: EntityManager, change: BulkChange, position: number): Promise<void> {
    const { affected } = await tx.update(BulkChange, this.ours(change), {
      position,
      failures: 0,
      leaseUntil: () => `now() + interval '${String(LEASE_SECONDS)} seconds'`,
    });
    if (affected !== 1) throw new NoLongerOurs();
  }

  async end(change: BulkChange, status: BulkStatus, failure: Failure | null = null): Promise<void> {
    await this.dataSource.manager.update(BulkChange, this.ours(change), {
      status,
      failure,
      leaseToken: null,
      leaseUntil: null,
      ...(status === 'previewed' ? {} : { endedAt: () => 'now()' }),
    });
  }

  /** Gives it back, to be taken again after so long. */
  async release(change: BulkChange, seconds: number, failures: number): Promise<void> {
    await this.dataSource.manager.update(BulkChange, this.ours(change), {
      leaseToken: null,
      leaseUntil: () => `now() + interval '${String(seconds)} seconds'`,
      failures,
    });
  }

  private ours({ id, leaseToken, status }: BulkChange) {
    return { id, leaseToken: leaseToken ?? newId(), status: In([status]) };
  }
}
