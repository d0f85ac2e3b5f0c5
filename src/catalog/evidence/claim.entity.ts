import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EntryStatus } from '../../shared/field-names.js';
import type { Evidence } from './evidence.js';

/** A claim of commercial potential: a machine suggests it with its quote, a person publishes it. */
@Entity()
@Index(['documentId', 'kind'])
@Index('claim_runs_out', ['validUntil'], { where: "status = 'confirmed' AND valid_until IS NOT NULL" })
@Index('claim_stale', ['documentId'], { where: "status = 'confirmed' AND evidence ->> 'stale' = 'true'" })
export class Claim {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  kind!: string;

  /** Shape by kind: DESIGN, “What is kept”. */
  @Column('jsonb')
  value!: Record<string, unknown>;

  /** Word for word as on the page. */
  @Column('text')
  quote!: string;

  @Column('real')
  confidence!: number;

  @Column('text', { default: 'suggested' })
  status!: EntryStatus;

  @Column('jsonb')
  evidence!: Evidence;

  /** The last day on which it is believed, where a person confirmed it; null: it does not run out. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  /** When confirmed: its quote and the picture of its boxes show even where the page is closed. */
  @Column('boolean', { default: false })
  publicQuote!: boolean;

  @Column('int', { nullable: true })
  pass!: number | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
