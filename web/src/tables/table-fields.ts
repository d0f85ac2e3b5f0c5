import type { ColumnMapping } from '../api/types.js';
import { FIELD_ORDER } from '../common/field-order.js';

export type TableField = NonNullable<ColumnMapping['field']>;

const MEMBERS: readonly string[] = ['externalId', 'type', 'visibility', 'recordVisibility', 'text'];

/** Under which texts a field has its name. */
export const nameGroup = (field: string): string => (MEMBERS.includes(field) ? 'tables.member' : 'field');

const isColumnField = (field: (typeof FIELD_ORDER)[number]): field is Exclude<typeof field, 'documentType'> =>
  field !== 'documentType';

/** By what a row is known and what it is, its description in the order of a document's, and how it is kept. */
export const TABLE_FIELDS: readonly TableField[] = [
  'externalId',
  'type',
  'title',
  ...FIELD_ORDER.filter(isColumnField),
  'shelfMark',
  'ownerOrganisation',
  'visibility',
  'recordVisibility',
  'text',
];

/** A column's letter as spreadsheet programs name it. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}
