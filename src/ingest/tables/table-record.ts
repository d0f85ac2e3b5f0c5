import { sha256Hex } from '../../shared/ids.js';
import { nameOfValue } from '../../shared/field-names.js';
import type { Cell, TableRow } from '../../platform/tables/table-reader.js';
import { exactForm } from '../../text/normalise.js';
import {
  checkImportRecord,
  type FlaggedValue,
  type ImportRecord,
  isRefused,
} from '../imports/import-record.js';
import { CELL_PROBLEMS, type CellProblem, type CellProblemCode } from './columns/cell-problem.js';
import { keepsPrinted, readValue } from './columns/cell-value.js';
import {
  type ColumnMapping,
  isRepeated,
  type TableDefaults,
  type TableField,
} from './columns/table-field.js';

export interface TableRecord {
  readonly row: number;
  readonly externalId?: string;
  /** Values by field, in the forms that are shown. */
  readonly values: Readonly<Partial<Record<TableField, readonly string[]>>>;
  readonly problems: readonly CellProblem[];
  /** Undefined: the row is refused, the first problem says why. */
  readonly record?: ImportRecord;
}

export interface TableSource {
  readonly file: string;
  readonly sheet?: string;
}

/** A row as a record, by the same rules as those of `POST /imports`. A value that cannot be is withheld, not the row. */
export function tableRecord(
  row: TableRow,
  mapping: readonly ColumnMapping[],
  defaults: TableDefaults,
  source: TableSource,
): TableRecord {
  const reading = new RowReading(row, mapping);
  const refused = reading.refusal;
  if (refused) return { ...reading.shown(), problems: [refused, ...reading.problems] };
  const record = { ...given(defaults), ...reading.members() };
  const found = checkImportRecord(record, letters(row), {
    flagged: reading.flagged,
    source: { ...source, row: row.row },
  });
  if (!isRefused(found)) return { ...reading.shown(), problems: reading.problems, record: found };
  return { ...reading.shown(), problems: [{ code: 'record', message: found.reason }, ...reading.problems] };
}

const given = (defaults: TableDefaults): Record<string, unknown> =>
  Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined && value !== ''));

const letters = ({ cells }: TableRow): number => cells.flat().reduce((sum, text) => sum + text.length, 0);

class RowReading {
  readonly problems: CellProblem[] = [];
  readonly flagged: FlaggedValue[] = [];
  refusal: CellProblem | undefined;
  private readonly values = new Map<TableField, { readonly value: unknown; readonly printed: string }[]>();

  constructor(
    private readonly row: TableRow,
    mapping: readonly ColumnMapping[],
  ) {
    if (row.tooLong) this.refusal = problem('tooLong');
    if (row.deleted) this.refusal = problem('deleted');
    mapping.forEach(({ field, split }, column) => {
      if (field !== null) this.take(field, partsOf(row.cells[column] ?? '', split), column);
    });
    if (this.refusal) return;
    if (!this.values.has('externalId')) this.nameItself();
    else if (this.values.size === 1 && this.flagged.length === 0) this.refusal = problem('noContent');
  }

  members(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.values].map(([field, values]) => [
        field,
        isRepeated(field) ? values.map(({ value }) => value) : values[0]?.value,
      ]),
    );
  }

  shown(): Pick<TableRecord, 'row' | 'externalId' | 'values'> {
    const externalId = this.values.get('externalId')?.[0]?.value;
    const shown = [...this.values]
      .filter(([field]) => field !== 'externalId')
      .map(([field, values]) => [field, values.map(({ value, printed }) => shownForm(value, printed))]);
    return {
      row: this.row.row,
      ...(typeof externalId === 'string' ? { externalId } : {}),
      values: Object.fromEntries(shown) as TableRecord['values'],
    };
  }

  private take(field: TableField, parts: readonly string[], column: number): void {
    for (const printed of isRepeated(field) ? parts : parts.slice(0, 1)) {
      const known = this.values.get(field);
      if (known && !isRepeated(field)) return;
      const read = readValue(field, printed);
      if ('value' in read) this.values.set(field, [...(known ?? []), { value: read.value, printed }]);
      else this.withhold(field, printed, read.problem, column);
    }
  }

  private withhold(field: TableField, printed: string, code: CellProblemCode, column: number): void {
    const found = { ...problem(code), column, field, printed: printed.slice(0, 500) };
    if (code === 'unknownSecrecy') this.refusal ??= found;
    else this.problems.push(found);
    const name = keepsPrinted(field);
    if (name) this.flagged.push({ name, printed: found.printed, why: code });
  }

  /** A row without a code is the same again when title, people, host and year are. */
  private nameItself(): void {
    const parts = (['title', 'authors', 'inventors', 'hostOrganisation', 'year', 'taskCode'] as const).map(
      (field) => (this.values.get(field) ?? []).map(({ printed }) => exactForm(printed)),
    );
    if (!this.values.has('title')) {
      this.refusal = problem('noIdentity');
      return;
    }
    const value = `row:${sha256Hex(JSON.stringify(parts)).slice(0, 24)}`;
    this.values.set('externalId', [{ value, printed: value }]);
    this.problems.push(problem('noCode'));
  }
}

const problem = (code: CellProblemCode): CellProblem => ({ code, message: CELL_PROBLEMS[code] });

/** The values of a cell; where a person's name may be numbered, the number goes. */
function partsOf(cell: Cell, split: string | null): string[] {
  const texts = typeof cell === 'string' ? [cell] : cell;
  const parts = split === null ? texts : texts.flatMap((text) => text.split(split));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function shownForm(value: unknown, printed: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'title' in value)
    return `${String(value.title)} ${nameOfValue(value) ?? ''}`;
  return nameOfValue(value) ?? printed;
}
