import type { ColumnMapping } from '../../../ingest/tables/columns/table-field.js';
import type { TableImport } from '../../../ingest/tables/table-import.entity.js';

/** What a column of a registration list can become. */
export const HOLDING_FIELDS = [
  'registrationNumber',
  'taskCode',
  'applicationNumber',
  'title',
  'type',
  'hostOrganisation',
  'unit',
  'year',
  'field',
  'potential',
  'securityLevel',
] as const;
export type HoldingField = (typeof HOLDING_FIELDS)[number];

export type HoldingMapping = readonly ColumnMapping<HoldingField>[];

/** Tables of holdings are mapped to these fields, in the column that holds every table’s mapping. */
export const mappingOf = ({ mapping }: Pick<TableImport, 'mapping'>): HoldingMapping =>
  mapping as readonly ColumnMapping<string>[] as HoldingMapping;
