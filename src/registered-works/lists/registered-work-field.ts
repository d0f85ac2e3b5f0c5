import type { ColumnMapping } from '../../ingest/tables/columns/table-field.js';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';

/** What a column of a registration list can become. */
export const REGISTERED_WORK_FIELDS = [
  'registrationNumber',
  'taskCode',
  'applicationNumber',
  'title',
  'type',
  'hostOrganisation',
  'investigator',
  'unit',
  'year',
  'field',
  'potential',
  'securityLevel',
] as const;
export type RegisteredWorkField = (typeof REGISTERED_WORK_FIELDS)[number];

export type RegisteredWorkMapping = readonly ColumnMapping<RegisteredWorkField>[];

/** Tables of registered works are mapped to these fields, in the column that holds every table’s mapping. */
export const mappingOf = ({ mapping }: Pick<TableImport, 'mapping'>): RegisteredWorkMapping =>
  mapping as readonly ColumnMapping<string>[] as RegisteredWorkMapping;
