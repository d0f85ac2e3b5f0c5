import type { RegisteredWorkColumn } from '../api/types.js';

export type RegisteredWorkField = NonNullable<RegisteredWorkColumn['field']>;

/** In the order in which a register has them. */
export const REGISTERED_WORK_FIELDS: readonly RegisteredWorkField[] = [
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
];
