import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DiskReserve } from '../../platform/disk/disk-reserve.js';
import { asOutage, isPassing } from '../../platform/outages/outages.js';
import { BackgroundWorker } from '../../platform/process/background-worker.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { TableReader } from '../../platform/tables/table-reader.js';
import { failureOf, TransientError } from '../../shared/errors.js';
import { NoLongerOurs, type RowsTaker } from './rows-taker.js';
import { TableBatch } from './table-batch.js';
import { type TableImport, tableKey } from './table-import.entity.js';
import { eraseOld } from './old-tables.js';
import { TableLedger } from './table-ledger.js';

const LOOK_EVERY_MS = 1_000;
const FORGET_EVERY_MS = 60 * 60 * 1_000;
/** After failures a smaller step is tried. */
const FEWEST = 10;
const MOST_FAILURES = 20;
const AGAIN_SECONDS = 5;
const WHEN_FULL_SECONDS = 30;

/** Does imports that were started, one after the other, from wherever each was left. */
@Injectable()
export class TableImporter extends BackgroundWorker {
  private forgotAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly tables: TableReader,
    @Inject(TableBatch) private readonly batch: RowsTaker<unknown>,
    private readonly ledger: TableLedger,
    private readonly reserve: DiskReserve,
  ) {
    super({ idleMs: LOOK_EVERY_MS, trouble: 'cannot import tables now, will go on trying' });
  }

  protected async round(): Promise<boolean> {
    if (await this.reserve.isLow()) return false;
    const worked = await this.workOnce(this.stopping);
    if (!worked) await this.tidy();
    return worked;
  }

  /** Works on one import until it ends or is given back; false when none is due. */
  private async workOnce(signal: AbortSignal): Promise<boolean> {
    const table = await this.ledger.claim(this.batch.subject);
    if (!table) return false;
    try {
      await this.store.withFile(tableKey(table.id), (path) => this.takeRows(table, path, signal));
    } catch (error) {
      await this.afterFailure(table, error, signal);
    }
    return true;
  }

  private async takeRows(table: TableImport, path: string, signal: AbortSignal): Promise<void> {
    const seen = await this.batch.seenBefore(table);
    const atOnce = Math.max(FEWEST, this.batch.atOnce >> table.failures);
    let { lastRow } = table;
    for (;;) {
      const { rows, ended } = await this.tables.rows(path, table, lastRow, atOnce, signal);
      if (rows.length > 0) await this.batch.take(table, rows, seen);
      lastRow = rows.at(-1)?.row ?? lastRow;
      if (ended) return this.ledger.end(table, 'done', null);
      signal.throwIfAborted();
    }
  }

  private async afterFailure(table: TableImport, error: unknown, signal: AbortSignal): Promise<void> {
    if (error instanceof NoLongerOurs) return;
    if (signal.aborted) return this.ledger.release(table, 0, table.failures);
    const outage = asOutage(error);
    const busy = outage === error && isPassing(error);
    const failure = failureOf(busy ? new TransientError('databaseAway', String(error)) : outage);
    // the disk is full: it waits, however long that takes
    if (failure.code === 'storeFull') return this.ledger.release(table, WHEN_FULL_SECONDS, table.failures);
    this.log.warn(`import of ${table.name}: ${failure.code} ${failure.detail ?? ''}`);
    if (failure.permanent || table.failures + 1 >= MOST_FAILURES)
      await this.ledger.end(table, 'failed', failure);
    else await this.ledger.release(table, AGAIN_SECONDS, table.failures + 1);
  }

  private async tidy(): Promise<void> {
    if (Date.now() - this.forgotAt < FORGET_EVERY_MS) return;
    this.forgotAt = Date.now();
    await eraseOld(this.dataSource, this.store);
  }
}
