import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import { misreadAs } from '../../platform/tables/misread-letters.js';
import type { LetterRepair } from '../../platform/tables/table-reader.js';

/** How the letters of a list that waits for a person look misread; undefined: they do not, or the person has chosen. */
export const misreadList = ({
  status,
  reading,
  columns,
  sample,
}: Pick<TableImport, 'status' | 'reading' | 'columns' | 'sample'>): LetterRepair | undefined =>
  status === 'mapping' && reading.repair === undefined ? misreadAs({ columns, sample }) : undefined;
