import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FieldName } from '../../shared/field-names.js';

export const REPORT_OUTCOMES = ['corrected', 'declined'] as const;
/** `open`: waits for a person; `corrected`: it was an error, and is none any more; `declined`: it was none. */
export type ReportStatus = 'open' | (typeof REPORT_OUTCOMES)[number];

/** A reader's report of an error in a document; shown only to staff responsible for it. */
@Entity()
@Index('error_report_open', ['createdAt', 'id'], { where: "status = 'open'" })
@Index('error_report_from', ['fromHash', 'createdAt'])
export class ErrorReport {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  documentId!: string;

  @Column('int', { nullable: true })
  page!: number | null;

  @Column('text', { nullable: true })
  field!: FieldName | null;

  @Column('text')
  words!: string;

  /** Name of a signed-in reporter; an anonymous one has none. */
  @Column('text', { nullable: true })
  reporter!: string | null;

  /** Keyed hash of the account, key or address that it came from, to tell who reports too often; forgotten after a day. */
  @Column('text', { nullable: true })
  fromHash!: string | null;

  @Column('text', { default: 'open' })
  status!: ReportStatus;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
