import { PermanentError } from '../../shared/errors.js';
import { isBlank } from './clean-cell.js';
import { dublinCoreRecords, type DublinCoreRecord } from './dublin-core-records.js';
import { headerRowOf } from './header-row.js';
import { separatorOf } from './separator.js';
import { encodingOfFile, lettersOf } from './table-encoding.js';
import { tooLarge } from './table-errors.js';
import { headOf, kindOf } from './table-kind.js';
import type { Cell, TableInspection, TableLimits, TableReading, TableRow } from './table-reader.js';
import { gridRows, rowOfRecord } from './table-rows.js';
import { sheetNames } from './xlsx-rows.js';

const NAMES_WITHIN = 30;

/** What a file is and how it is to be read; read to its end. What `wanted` says is taken as it is. */
export async function inspectTable(
  path: string,
  wanted: Partial<TableReading>,
  limits: TableLimits,
): Promise<TableInspection> {
  const kind = await kindOf(await headOf(path));
  const inspection =
    kind === 'dublinCore'
      ? await inspectRecords(path, limits)
      : await inspectGrid(path, kind, wanted, limits);
  if (inspection.rowCount === 0) throw new PermanentError('empty', 'no rows below the names of the columns');
  return inspection;
}

async function inspectGrid(
  path: string,
  kind: 'csv' | 'xlsx',
  wanted: Partial<TableReading>,
  limits: TableLimits,
): Promise<TableInspection> {
  const sheets = kind === 'xlsx' ? await sheetNames(path) : undefined;
  const mended = wanted.repair === undefined ? {} : { repair: wanted.repair };
  const read =
    kind === 'xlsx' ? { kind, sheet: knownSheet(wanted.sheet, sheets) } : await csvReading(path, wanted);
  const asked = { ...read, ...mended };
  const head: TableRow[] = [];
  const rows = new Gathering(limits);
  let headerRow = wanted.headerRow;
  for await (const row of gridRows(path, asked, limits)) {
    if (isBlank(row.cells)) continue;
    if (headerRow === undefined) {
      head.push(row);
      if (head.length < NAMES_WITHIN) continue;
      headerRow = headerRowOf(head);
      for (const early of head.splice(0)) rows.take(early, headerRow);
    } else rows.take(row, headerRow);
  }
  headerRow ??= headerRowOf(head);
  for (const early of head) rows.take(early, headerRow);
  return { reading: { ...asked, headerRow }, ...(sheets ? { sheets } : {}), ...rows.result() };
}

const knownSheet = (name: string | undefined, sheets: readonly string[] = []): string =>
  sheets.find((sheet) => sheet === name) ?? sheets[0] ?? '';

async function csvReading(
  path: string,
  wanted: Partial<TableReading>,
): Promise<TableReading & { kind: 'csv' }> {
  const encoding = wanted.encoding ?? (await encodingOfFile(path));
  const separator = wanted.separator ?? separatorOf(await firstLetters(path, encoding));
  return { kind: 'csv', encoding, separator };
}

const HEAD_LETTERS = 64 * 1024;

async function firstLetters(path: string, encoding: NonNullable<TableReading['encoding']>): Promise<string> {
  let text = '';
  for await (const letters of lettersOf(path, encoding)) {
    text += letters;
    if (text.length >= HEAD_LETTERS) break;
  }
  return text.slice(0, HEAD_LETTERS);
}

/** Names, number of rows and the first of them, as rows go by. */
class Gathering {
  private names: readonly string[] = [];
  private width = 0;
  private rowCount = 0;
  private readonly sample: TableRow[] = [];

  constructor(private readonly limits: TableLimits) {}

  take(row: TableRow, headerRow: number): void {
    if (row.row < headerRow) return;
    this.width = Math.max(this.width, filledWidth(row));
    if (this.width > this.limits.columns)
      throw tooLarge(`row ${String(row.row)}: more than ${String(this.limits.columns)} columns`);
    if (row.row === headerRow) {
      this.names = row.cells.map((cell) => String(cell).replace(/\s+/g, ' '));
      return;
    }
    this.rowCount += 1;
    if (this.rowCount > this.limits.rows) throw tooLarge(`more than ${String(this.limits.rows)} rows`);
    if (this.sample.length < this.limits.sample) this.sample.push(row);
  }

  result(): Pick<TableInspection, 'columns' | 'rowCount' | 'sample'> {
    const columns = Array.from({ length: this.width }, (_, i) => this.names[i] ?? '');
    const sample = this.sample.map((row) => ({ ...row, cells: columns.map((_, i) => shown(row.cells[i])) }));
    return { columns, rowCount: this.rowCount, sample };
  }
}

/** The sample is for looking at. */
const SHOWN = 4_000;
const shown = (cell: Cell = ''): Cell =>
  typeof cell === 'string' ? cell.slice(0, SHOWN) : cell.map((one) => one.slice(0, SHOWN));

const filledWidth = ({ cells }: TableRow): number => cells.findLastIndex((cell) => cell.length > 0) + 1;

async function inspectRecords(path: string, limits: TableLimits): Promise<TableInspection> {
  const columns = new Set<string>();
  const sample: DublinCoreRecord[] = [];
  let rowCount = 0;
  for await (const record of dublinCoreRecords(path, limits)) {
    for (const column of record.values.keys()) columns.add(column);
    if (columns.size > limits.columns)
      throw tooLarge(`more than ${String(limits.columns)} kinds of elements`);
    rowCount += 1;
    if (rowCount > limits.rows) throw tooLarge(`more than ${String(limits.rows)} records`);
    if (sample.length < limits.sample) sample.push(record);
  }
  if (rowCount === 0) throw new PermanentError('notATable', 'XML without elements of Dublin Core');
  const names = [...columns];
  return {
    reading: { kind: 'dublinCore' },
    columns: names,
    rowCount,
    sample: sample.map((record) => {
      const row = rowOfRecord(record, names);
      return { ...row, cells: row.cells.map(shown) };
    }),
  };
}
