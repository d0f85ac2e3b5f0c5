import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { isPassing } from '../../platform/outages/outages.js';
import type { TableRow } from '../../platform/tables/table-reader.js';
import type { TableImport, TableSubjectName } from './table-import.entity.js';
import type { BatchOutcome, TableLedger } from './table-ledger.js';

/** Somebody stopped the import, or another process has it. */
export class NoLongerOurs extends Error {}

/** Codes that rows of this import bore, and what they said. */
export type SeenCodes = Map<string, string>;

/**
 * Takes in some rows of a table and writes how far the import then is, in one transaction. `R` is a row as it is
 * understood, or as it is refused.
 */
export abstract class RowsTaker<R> {
  abstract readonly subject: TableSubjectName;
  /** Rows of one transaction. */
  abstract readonly atOnce: number;
  private readonly log = new Logger(this.constructor.name);

  constructor(
    protected readonly dataSource: DataSource,
    private readonly ledger: TableLedger,
  ) {}

  /** Codes of rows that an earlier span of the same import took in. */
  abstract seenBefore(table: TableImport): Promise<SeenCodes>;
  protected abstract read(table: TableImport, row: TableRow, seen: SeenCodes): R;
  /** A row that the database will not have. */
  protected abstract unstorable(read: R): R;
  protected abstract writeIn(
    tx: EntityManager,
    table: TableImport,
    rows: readonly TableRow[],
    read: readonly R[],
  ): Promise<BatchOutcome>;

  /** Throws `NoLongerOurs`, or a transient error: the database is unavailable or too busy. */
  async take(table: TableImport, rows: readonly TableRow[], seen: SeenCodes): Promise<void> {
    await this.write(
      table,
      rows,
      rows.map((row) => this.read(table, row, seen)),
    );
  }

  private async write(table: TableImport, rows: readonly TableRow[], read: readonly R[]): Promise<void> {
    try {
      await this.writeTogether(table, rows, read);
    } catch (error) {
      if (error instanceof NoLongerOurs || isPassing(error)) throw error;
      if (rows.length === 1) {
        this.log.warn(`row ${String(rows[0]?.row)} of ${table.name} cannot be stored: ${String(error)}`);
        await this.writeTogether(
          table,
          rows,
          read.map((one) => this.unstorable(one)),
        );
        return;
      }
      // one that cannot be stored must not keep the others out
      const half = Math.ceil(rows.length / 2);
      await this.write(table, rows.slice(0, half), read.slice(0, half));
      await this.write(table, rows.slice(half), read.slice(half));
    }
  }

  private async writeTogether(
    table: TableImport,
    rows: readonly TableRow[],
    read: readonly R[],
  ): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      if (!(await this.ledger.holds(tx, table))) throw new NoLongerOurs();
      await this.ledger.write(tx, table.id, await this.writeIn(tx, table, rows, read));
    });
  }
}
