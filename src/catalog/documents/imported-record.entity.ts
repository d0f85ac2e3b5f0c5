import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../platform/database/bigint-column.js';

/** The record that a document was imported from, as it came: its original, since there is no file. */
@Entity()
export class ImportedRecord {
  @PrimaryColumn('uuid')
  documentId!: string;

  /** One call of the import; what it made can be waited for. */
  @Index()
  @Column('uuid')
  importId!: string;

  /** Of the record's JSON with sorted keys: the same again changes nothing. */
  @Column('char', { length: 64 })
  sha256!: string;

  @Column('jsonb')
  record!: object;

  /** Of a table: the file, its sheet and row. */
  @Column('jsonb', { nullable: true })
  source!: object | null;

  /** The document's changeSeq when it was written. */
  @Column('bigint', { transformer: asNumber })
  changeSeq!: number;

  @Column('timestamptz', { default: () => 'now()' })
  importedAt!: Date;
}
