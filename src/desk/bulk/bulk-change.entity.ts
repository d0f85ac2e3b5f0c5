import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BulkActName } from '../acts/act-names.js';
import type { ListFilter } from '../../documents/list/list-filter.js';
import type { Failure } from '../../shared/errors.js';

/** `previewing` and `running`: a worker is at it or will be; `previewed`: waits for a person's word. */
export const BULK_STATUSES = ['previewing', 'previewed', 'running', 'done', 'stopped', 'failed'] as const;
export type BulkStatus = (typeof BULK_STATUSES)[number];

/** One act on many documents, which are settled when it is asked for, and how far it is. */
@Entity()
@Index('bulk_change_due', { synchronize: false })
export class BulkChange {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  act!: BulkActName;

  @Column('jsonb')
  parameters!: object;

  /** By which its documents were found; null: they were named one by one. */
  @Column('jsonb', { nullable: true })
  filter!: ListFilter | null;

  @Column('int', { default: 0 })
  total!: number;

  @Column('text', { default: 'previewing' })
  status!: BulkStatus;

  /** Of the last item dealt with, from 1; the preview counts, then the change counts anew. */
  @Column('int', { default: 0 })
  position!: number;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  keyId!: string | null;

  /** As the audit trail names whoever asked. */
  @Column('text')
  actor!: string;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  /** Transient failures since the last step forward. */
  @Column('int', { default: 0 })
  failures!: number;

  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
