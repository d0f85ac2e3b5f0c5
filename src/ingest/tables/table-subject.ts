import type { TableRow } from '../../platform/tables/table-reader.js';
import { proposeMapping } from './columns/propose-mapping.js';
import type { ColumnMapping } from './columns/table-field.js';
import type { TableSubjectName } from './table-import.entity.js';

/** What differs between tables whose rows become different things. */
export interface TableSubject {
  readonly name: TableSubjectName;
  propose(columns: readonly string[], sample: readonly TableRow[]): ColumnMapping[];
  /** One of these fields must have a column. */
  readonly needs: readonly string[];
}

export const DOCUMENTS: TableSubject = {
  name: 'documents',
  propose: proposeMapping,
  needs: ['title', 'externalId'],
};
