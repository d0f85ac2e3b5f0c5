import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { TableRow } from '../../platform/tables/table-reader.js';
import { type ImportedDocument, ImportWriter } from '../imports/import-writer.js';
import { CELL_PROBLEMS, type CellProblem } from './columns/cell-problem.js';
import { RowsTaker, type SeenCodes } from './rows-taker.js';
import type { TableImport } from './table-import.entity.js';
import { type BatchOutcome, TableLedger } from './table-ledger.js';
import { tableRecord, type TableRecord } from './table-record.js';
import { sourceOf } from './table-view.js';

/** Makes documents of the rows of a table. */
@Injectable()
export class TableBatch extends RowsTaker<TableRecord> {
  override readonly subject = 'documents';
  override readonly atOnce = 200;

  constructor(
    dataSource: DataSource,
    ledger: TableLedger,
    private readonly writer: ImportWriter,
  ) {
    super(dataSource, ledger);
  }

  override async seenBefore({ id, lastRow }: TableImport): Promise<SeenCodes> {
    if (lastRow === 0) return new Map();
    const rows = await this.dataSource.query<{ external_id: string; sha256: string }[]>(
      `SELECT document.external_id, record.sha256 FROM imported_record record
       JOIN document ON document.id = record.document_id WHERE record.import_id = $1`,
      [id],
    );
    return new Map(rows.map(({ external_id, sha256 }) => [external_id, sha256]));
  }

  protected override read(table: TableImport, row: TableRow, seen: SeenCodes): TableRecord {
    return unlessDoubled(tableRecord(row, table.mapping, table.defaults, sourceOf(table)), seen);
  }

  protected override unstorable(record: TableRecord): TableRecord {
    return refused(record, { code: 'unstorable', message: CELL_PROBLEMS.unstorable });
  }

  protected override async writeIn(
    tx: EntityManager,
    { id: importId, ownerOrganisationId, createdBy, actor }: TableImport,
    rows: readonly TableRow[],
    records: readonly TableRecord[],
  ): Promise<BatchOutcome> {
    const target = { importId, ownerOrganisationId, actor, ...(createdBy ? { createdBy } : {}) };
    const good = records.flatMap(({ record }) => record ?? []);
    return outcomeOf(rows, records, await this.writer.writeIn(tx, good, target));
  }
}

function outcomeOf(
  rows: readonly TableRow[],
  records: readonly TableRecord[],
  written: readonly ImportedDocument[],
): BatchOutcome {
  const counts = { done: rows.length, created: 0, updated: 0, unchanged: 0, refused: 0, withheld: 0 };
  for (const { status } of written) counts[status] += 1;
  const remarks = records.flatMap(({ record, problems }, i) => {
    const told = problems.filter(({ code }) => code !== 'noCode');
    const row = rows[i];
    if (!row || (record && told.length === 0)) return [];
    counts[record ? 'withheld' : 'refused'] += 1;
    return [{ row: row.row, refused: !record, cells: row.cells, problems: told }];
  });
  return { lastRow: rows.at(-1)?.row ?? 0, counts, remarks };
}

/** A later row with the code of another one would take its place in silence: it is refused, unless it says the same. */
function unlessDoubled(record: TableRecord, seen: SeenCodes): TableRecord {
  const found = record.record;
  if (!found) return record;
  const before = seen.get(found.externalId);
  seen.set(found.externalId, before ?? found.sha256);
  if (before === undefined || before === found.sha256) return record;
  const doubled: CellProblem = {
    code: 'sameCode',
    message: CELL_PROBLEMS.sameCode,
    field: 'externalId',
    printed: found.externalId,
  };
  return refused(record, doubled);
}

const refused = ({ record: _, ...rest }: TableRecord, problem: CellProblem): TableRecord => ({
  ...rest,
  problems: [problem, ...rest.problems],
});
