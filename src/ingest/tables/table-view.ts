import type { TableImport } from './table-import.entity.js';
import { tableRecord, type TableRecord, type TableSource } from './table-record.js';

const PREVIEWED = 20;

export const sourceOf = ({ name, reading }: Pick<TableImport, 'name' | 'reading'>): TableSource => ({
  file: name,
  ...(reading.sheet ? { sheet: reading.sheet } : {}),
});

/** The first rows as they would be taken in. */
export const previewOf = (table: TableImport): TableRecord[] =>
  table.sample
    .slice(0, PREVIEWED)
    .map((row) => tableRecord(row, table.mapping, table.defaults, sourceOf(table)));

const SAMPLES = 3;
const SAMPLE_LENGTH = 120;

/** Some values of a column, to know it by. */
export const samplesOf = (table: TableImport, column: number): string[] =>
  table.sample
    .map(({ cells }) => cells[column] ?? '')
    .map((cell) => (typeof cell === 'string' ? cell : cell.join(' · ')))
    .filter((text) => text !== '')
    .slice(0, SAMPLES)
    .map((text) => (text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text));
