import { tableQuery } from '../api/tables.js';
import type { TableImport } from '../api/types.js';
import { useImportStep } from './use-import-step.js';

export const tableScope = (id: string): string => `table-${id}`;

/** A step of a table's import; after what was chosen last has arrived. */
export const useTableStep = (id: string, step: (id: string) => Promise<TableImport>) =>
  useImportStep<TableImport>(tableQuery(id).queryKey, tableScope(id), () => step(id));
