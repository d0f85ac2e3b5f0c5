import { isDeepStrictEqual } from 'node:util';
import type { SomeRows, TableInspection, TableLimits, TableRow } from './table-reader.js';
import { tableRows } from './table-rows.js';

type Table = Pick<TableInspection, 'reading' | 'columns'>;
/** Rows of one answer hold at most so many letters, whatever their number. */
const MOST_LETTERS = 8_000_000;

/** A table being read from its start to its end, with the place where it was left. */
export class OpenTable {
  private readonly source: AsyncGenerator<TableRow>;
  private at: number;

  constructor(
    private readonly path: string,
    private readonly table: Table,
    after: number,
    limits: TableLimits,
  ) {
    this.at = after;
    this.source = tableRows(path, table.reading, table.columns, limits);
  }

  standsAt(path: string, table: Table, after: number): boolean {
    return this.path === path && this.at === after && isDeepStrictEqual(this.table, table);
  }

  async next(most: number): Promise<SomeRows> {
    const rows: TableRow[] = [];
    let letters = 0;
    while (rows.length < most && letters < MOST_LETTERS) {
      const row = await this.following();
      if (!row) return { rows, ended: true };
      rows.push(row);
      this.at = row.row;
      letters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    }
    return { rows, ended: false };
  }

  async close(): Promise<void> {
    await this.source.return(undefined);
  }

  private async following(): Promise<TableRow | undefined> {
    for (;;) {
      const step = await this.source.next();
      if (step.done) return undefined;
      if (step.value.row > this.at) return step.value;
    }
  }
}
