import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EntryStatus, FieldName } from '../../shared/field-names.js';
import type { Alternative, Evidence } from './evidence.js';

/** One value of one field of a document. */
@Entity()
@Index(['documentId', 'name', 'position'])
@Index('field_entry_review', { synchronize: false })
@Index('field_entry_review_name', { synchronize: false })
export class FieldEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  name!: FieldName;

  /** Order among the field's values, from 0. */
  @Column('int')
  position!: number;

  /** Normalised. */
  @Column('jsonb')
  value!: unknown;

  /** As it stands on the page. */
  @Column('text')
  printed!: string;

  @Column('real')
  confidence!: number;

  @Column('text', { default: 'suggested' })
  status!: EntryStatus;

  @Column('jsonb', { default: () => "'[]'" })
  alternatives!: Alternative[];

  @Column('jsonb', { nullable: true })
  evidence!: Evidence | null;

  @Column('text')
  method!: string;

  @Column('int', { nullable: true })
  pass!: number | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
