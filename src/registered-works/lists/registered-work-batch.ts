import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CELL_PROBLEMS } from '../../ingest/tables/columns/cell-problem.js';
import { RowsTaker, type SeenCodes } from '../../ingest/tables/rows-taker.js';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import { type BatchOutcome, TableLedger } from '../../ingest/tables/table-ledger.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { TableRow } from '../../platform/tables/table-reader.js';
import { newId } from '../../shared/ids.js';
import { RegisteredWork } from '../records/registered-work.entity.js';
import { RegisteredWorkEvent } from '../records/registered-work-event.entity.js';
import { Matching } from '../matching/matching.js';
import { registeredWorksChanged, takeMatchingLock } from '../records/matching-lock.js';
import { type KnownUnits, Units } from '../records/units.js';
import { mappingOf } from './registered-work-field.js';
import { registeredWorkLine, type RegisteredWorkLine } from './registered-work-line.js';
import { type PlacedLine, placeLines } from './place-lines.js';
import { propose } from './propose.js';

/** Creates registered works from the lines of a list. Where a work exists, differences only become proposals. */
@Injectable()
export class RegisteredWorkBatch extends RowsTaker<RegisteredWorkLine> {
  override readonly subject = 'registeredWorks';
  override readonly atOnce = 500;

  constructor(
    dataSource: DataSource,
    ledger: TableLedger,
    private readonly units: Units,
    private readonly matching: Matching,
  ) {
    super(dataSource, ledger);
  }

  /** What earlier lines said is in the table of registered works. */
  override seenBefore(): Promise<SeenCodes> {
    return Promise.resolve<SeenCodes>(new Map());
  }

  protected override read(table: TableImport, row: TableRow): RegisteredWorkLine {
    return registeredWorkLine(row, mappingOf(table));
  }

  protected override unstorable(line: RegisteredWorkLine): RegisteredWorkLine {
    const problem = { code: 'unstorable', message: CELL_PROBLEMS.unstorable };
    return { ...line, refused: true, problems: [problem, ...line.problems] };
  }

  protected override async writeIn(
    tx: EntityManager,
    table: TableImport,
    rows: readonly TableRow[],
    lines: readonly RegisteredWorkLine[],
  ): Promise<BatchOutcome> {
    await takeMatchingLock(tx);
    const units = await this.units.known(tx);
    const placed = await placeLines(tx, lines, {
      listId: table.id,
      unitId: table.ownerOrganisationId,
      units,
    });
    const named = placed.filter(({ placement }) => placement !== 'refused');
    await this.units.add(
      tx,
      units,
      named.flatMap(({ line }) => line.values.unit ?? []),
    );
    const made = await this.make(
      tx,
      table,
      placed.filter(({ placement }) => placement === 'new'),
      units,
    );
    await propose(tx, table, placed);
    await listed(tx, table, named, made);
    return outcomeOf(rows, placed);
  }

  private async make(
    tx: EntityManager,
    table: TableImport,
    placed: readonly PlacedLine[],
    units: KnownUnits,
  ): Promise<string[]> {
    if (placed.length === 0) return [];
    const made = placed.map((one) => newRegisteredWork(table, one, units));
    await insertRows(tx, RegisteredWork, made);
    const said = made.filter(({ potential }) => potential !== 'unknown');
    await insertRows(
      tx,
      RegisteredWorkEvent,
      said.map(({ id, potential }) => ({
        registeredWorkId: id,
        kind: 'potential',
        before: null,
        after: potential,
        counts: true,
        actor: table.actor,
      })),
    );
    await this.matching.ofRegisteredWorks(
      tx,
      made.map(({ id }) => id),
    );
    await registeredWorksChanged(tx);
    return made.map(({ id }) => id);
  }
}

/** Keeps which registered works the list names: those it made, in the order of their lines, and those that were there. */
async function listed(
  tx: EntityManager,
  { id: listId }: TableImport,
  named: readonly PlacedLine[],
  made: readonly string[],
): Promise<void> {
  const ids = made.values();
  const rows = named.flatMap(({ placement, registeredWork, line }) => {
    const registeredWorkId = placement === 'new' ? ids.next().value : registeredWork?.id;
    // a line that repeats one above it in the same batch: the first one counts for both
    return registeredWorkId === undefined ? [] : [{ registeredWorkId, row: line.row }];
  });
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO registered_work_listing (registered_work_id, list_id, list_row)
     SELECT "registeredWorkId", $2, row FROM jsonb_to_recordset($1::jsonb) AS given("registeredWorkId" uuid, row int)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows), listId],
  );
}

function newRegisteredWork(
  table: TableImport,
  { line: { row, values }, keys }: PlacedLine,
  units: KnownUnits,
) {
  const potential = values.potential ?? 'unknown';
  const said = values.potential !== undefined;
  return {
    id: newId(),
    registrationNumber: values.registrationNumber ?? null,
    taskCode: values.taskCode ?? null,
    applicationNumber: values.applicationNumber ?? null,
    title: values.title ?? null,
    kind: values.kind ?? null,
    host: values.host ?? null,
    investigator: values.investigator ?? null,
    unitId: (values.unit === undefined ? undefined : units.idOf(values.unit)) ?? table.ownerOrganisationId,
    year: values.year ?? null,
    field: values.field ?? null,
    potential,
    countedPotential: potential,
    potentialFrom: said ? ('list' as const) : null,
    potentialBy: said ? table.actor : null,
    potentialAt: said ? new Date() : null,
    listId: table.id,
    listName: table.name,
    listRow: row,
    numbers: keys.numbers,
    titleKey: keys.titleKey,
    titleBands: keys.titleBands,
    hostKey: keys.hostKey,
    peopleKeys: keys.peopleKeys,
    identity: keys.identity,
  };
}

function outcomeOf(rows: readonly TableRow[], placed: readonly PlacedLine[]): BatchOutcome {
  const counts = { done: rows.length, created: 0, updated: 0, unchanged: 0, refused: 0, withheld: 0 };
  const counted = { new: 'created', changed: 'updated', known: 'unchanged', refused: 'refused' } as const;
  const remarks = placed.flatMap(({ placement, problems }, i) => {
    counts[counted[placement]] += 1;
    const row = rows[i];
    const isRefused = placement === 'refused';
    if (!row || (!isRefused && problems.length === 0)) return [];
    if (!isRefused) counts.withheld += 1;
    return [{ row: row.row, refused: isRefused, cells: row.cells, problems: [...problems] }];
  });
  return { lastRow: rows.at(-1)?.row ?? 0, counts, remarks };
}
