import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reason } from './reason.js';

export const BULK_OUTCOMES = ['changed', 'unchanged', 'refused'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** One document of a bulk change: what the preview foresaw, and what became of it. */
@Entity()
export class BulkChangeItem {
  @PrimaryColumn('uuid')
  changeId!: string;

  /** From 1. */
  @PrimaryColumn('int')
  position!: number;

  @Column('uuid')
  documentId!: string;

  @Column('text', { nullable: true })
  foreseen!: BulkOutcome | null;

  /** Null: not yet its turn, or it was stopped before. */
  @Column('text', { nullable: true })
  outcome!: BulkOutcome | null;

  /** Of a refusal, foreseen or done. */
  @Column('jsonb', { nullable: true })
  reason!: Reason | null;
}
