import type { HoldingColumn } from '../api/types.js';

export type HoldingField = NonNullable<HoldingColumn['field']>;

/** In the order in which a register has them. */
export const HOLDING_FIELDS: readonly HoldingField[] = [
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
];
