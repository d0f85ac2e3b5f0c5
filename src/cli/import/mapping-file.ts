import {
  type ColumnMapping,
  isRepeated,
  TABLE_FIELDS,
  type TableField,
} from '../../ingest/tables/columns/table-field.js';

/** A column's field, with the sign between several values of a cell; null: it is left out. */
export type ColumnChoice = TableField | null | { readonly field: TableField; readonly split: string | null };

/** What a person keeps in a file: for each column, by its name, what becomes of it. */
export interface MappingFile {
  readonly columns: Readonly<Record<string, ColumnChoice>>;
}

/** What does not fit, to be said to the person; names are those of her own file. */
export class MappingProblem extends Error {}

const FIELDS: ReadonlySet<unknown> = new Set(TABLE_FIELDS);

/** Throws `MappingProblem` naming what is wrong. */
export function readMappingFile(text: string): MappingFile {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new MappingProblem(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const columns = isObject(found) ? found['columns'] : undefined;
  if (!isObject(columns)) throw new MappingProblem('{"columns": {…}} ?');
  for (const [name, choice] of Object.entries(columns)) {
    const field = isObject(choice) ? choice['field'] : choice;
    if (field !== null && !FIELDS.has(field)) throw new MappingProblem(`${name}: ${JSON.stringify(field)} ?`);
    const split = isObject(choice) ? choice['split'] : null;
    if (split !== null && split !== undefined && typeof split !== 'string')
      throw new MappingProblem(`${name}: split ${JSON.stringify(split)} ?`);
  }
  return { columns: columns as MappingFile['columns'] };
}

/**
 * The mapping of a table's columns by the names in the file; a column that it does not name is left out. `proposed`
 * gives the sign between values where the file does not. Throws `MappingProblem` where it names a column that is not there.
 */
export function mappingOf(
  { columns: choices }: MappingFile,
  columns: readonly string[],
  proposed: readonly ColumnMapping[],
): ColumnMapping[] {
  const missing = Object.keys(choices).filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new MappingProblem(missing.join(', '));
  return columns.map((name, i) => {
    const choice = choices[name] ?? null;
    if (choice === null) return { field: null, split: null };
    if (typeof choice === 'object') return { field: choice.field, split: choice.split };
    if (!isRepeated(choice)) return { field: choice, split: null };
    const own = proposed[i];
    return { field: choice, split: own?.field === choice ? own.split : ';' };
  });
}

export function writeMappingFile(columns: readonly string[], mapping: readonly ColumnMapping[]): string {
  const choices = columns.map((name, i): [string, ColumnChoice] => {
    const { field, split } = mapping[i] ?? { field: null, split: null };
    return [name, field !== null && split !== null ? { field, split } : field];
  });
  return `${JSON.stringify({ columns: Object.fromEntries(choices) }, null, 2)}\n`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
