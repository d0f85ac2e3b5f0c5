import type { OpeningAnswers } from '../../../access/opening/opening-answers.js';
import { FIELD_NAMES, type FieldName, REPEATED_FIELDS } from '../../../shared/field-names.js';

/** What a column can become beside the fields: members of a record of `POST /imports`. */
const MEMBERS = ['externalId', 'type', 'visibility', 'recordVisibility', 'text'] as const;

export type TableField = (typeof MEMBERS)[number] | Exclude<FieldName, 'documentType'>;

/** `type` stands for `documentType` too. */
export const TABLE_FIELDS: readonly TableField[] = [
  ...MEMBERS,
  ...FIELD_NAMES.filter((name) => name !== 'documentType'),
];

const REPEATED: ReadonlySet<string> = REPEATED_FIELDS;
/** Holds several values, so that one cell may be split. */
export const isRepeated = (field: TableField): boolean => REPEATED.has(field);

/** Where one cell may hold several values. */
export const SPLITS = [';', ',', '\n', '|', '/'] as const;

/** What becomes of a column, by the column's place; null: it is left out. */
export interface ColumnMapping<Field extends string = TableField> {
  readonly field: Field | null;
  /** Null: a cell is one value. */
  readonly split: string | null;
}

/** What all rows have that say nothing themselves. */
export interface TableDefaults {
  readonly type?: string;
  readonly language?: string;
  readonly visibility?: string;
  readonly recordVisibility?: string;
  /** For rows that bring a text and open it. */
  readonly opening?: OpeningAnswers;
}
