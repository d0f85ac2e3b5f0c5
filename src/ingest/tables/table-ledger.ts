import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Failure } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { TableImport, type TableSubjectName } from './table-import.entity.js';
import { TableRemark } from './table-remark.entity.js';

export const LEASE_SECONDS = 30;

/** What a batch of rows came to. */
export interface BatchOutcome {
  readonly lastRow: number;
  readonly counts: Readonly<Record<Counted, number>>;
  readonly remarks: readonly Omit<TableRemark, 'importId'>[];
}

export type Counted = 'done' | 'created' | 'updated' | 'unchanged' | 'refused' | 'withheld';

const CLAIM = `
  UPDATE table_import SET lease_token = $1, lease_until = now() + interval '${LEASE_SECONDS} seconds'
  WHERE id = (
    SELECT id FROM table_import
    WHERE subject = $2 AND status = 'importing' AND (lease_until IS NULL OR lease_until < now())
    ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Who works on which import, and how far it is. Time is the database's. */
@Injectable()
export class TableLedger {
  constructor(private readonly dataSource: DataSource) {}

  /** Leases the oldest import of that subject that no worker holds. */
  async claim(subject: TableSubjectName): Promise<TableImport | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(CLAIM, [newId(), subject]);
    const [row] = rows;
    return row && (await this.dataSource.manager.findOneByOrFail(TableImport, { id: row.id }));
  }

  /** In `tx`: checks that the lease is still ours, locks the row and renews the lease. */
  async holds(tx: EntityManager, { id, leaseToken }: TableImport): Promise<boolean> {
    const { affected } = await tx.update(
      TableImport,
      { id, leaseToken: leaseToken ?? newId(), status: 'importing' },
      { leaseUntil: () => `now() + interval '${LEASE_SECONDS} seconds'` },
    );
    return affected === 1;
  }

  async write(
    tx: EntityManager,
    importId: string,
    { lastRow, counts, remarks }: BatchOutcome,
  ): Promise<void> {
    const set = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, () => `${name} + ${String(count)}`]),
    );
    await tx.update(TableImport, { id: importId }, { ...set, lastRow, failures: 0 });
    if (remarks.length === 0) return;
    const rows = remarks.map((remark) => ({ ...remark, importId }));
    await tx.upsert(TableRemark, rows, ['importId', 'row']);
  }

  async end(
    { id, leaseToken }: TableImport,
    status: 'done' | 'failed',
    failure: Failure | null,
  ): Promise<void> {
    await this.dataSource.manager.update(
      TableImport,
      { id, leaseToken: leaseToken ?? newId(), status: 'importing' },
      {
        status,
        failure: failure,
        endedAt: () => 'now()',
        leaseToken: null,
        leaseUntil: null,
      },
    );
  }

  /** Gives it back, to be taken again after so long. */
  async release({ id, leaseToken }: TableImport, seconds: number, failures: number): Promise<void> {
    await this.dataSource.manager.update(
      TableImport,
      { id, leaseToken: leaseToken ?? newId(), status: 'importing' },
      { leaseToken: null, leaseUntil: () => `now() + interval '${String(seconds)} seconds'`, failures },
    );
  }
}
