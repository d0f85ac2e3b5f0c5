import type { TableInspection, TableLimits, TableReading } from './table-reader.js';

/** What a ChildTableReader sends to its child for each task. */
export interface InspectTableTask {
  readonly path: string;
  readonly wanted: Partial<TableReading>;
  readonly limits: TableLimits;
}

export interface TableRowsTask {
  readonly path: string;
  readonly table: Pick<TableInspection, 'reading' | 'columns'>;
  readonly after: number;
  readonly most: number;
  readonly limits: TableLimits;
}
