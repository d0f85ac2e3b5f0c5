import { isBlank } from './clean-cell.js';
import { csvRows } from './csv-rows.js';
import { dublinCoreRecords, type DublinCoreRecord } from './dublin-core-records.js';
import type { Cell, TableLimits, TableReading, TableRow } from './table-reader.js';
import { xlsxRows } from './xlsx-rows.js';

/** Every row of a grid, names and all. */
export function gridRows(path: string, reading: TableReading, limits: TableLimits): AsyncGenerator<TableRow> {
  if (reading.kind === 'xlsx') return xlsxRows(path, reading, limits);
  const { encoding = 'UTF-8', separator = ',' } = reading;
  const mended = reading.repair === undefined ? {} : { repair: reading.repair };
  return csvRows(path, { encoding, separator, ...mended }, limits);
}

/** The rows that hold data, each with as many cells as there are columns. */
export async function* tableRows(
  path: string,
  reading: TableReading,
  columns: readonly string[],
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  if (reading.kind === 'dublinCore') {
    for await (const record of dublinCoreRecords(path, limits)) yield rowOfRecord(record, columns);
    return;
  }
  const { headerRow = 1 } = reading;
  for await (const row of gridRows(path, reading, limits)) {
    if (row.row <= headerRow || isBlank(row.cells)) continue;
    yield { ...row, cells: columns.map((_, i) => row.cells[i] ?? '') };
  }
}

export function rowOfRecord({ values, ...record }: DublinCoreRecord, columns: readonly string[]): TableRow {
  const cells = columns.map((column): Cell => {
    const [only = '', ...more] = values.get(column) ?? [];
    return more.length === 0 ? only : [only, ...more];
  });
  return { ...record, cells };
}
