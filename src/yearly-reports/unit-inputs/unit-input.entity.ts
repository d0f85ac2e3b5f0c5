import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitFigures } from '../data/unit-questions.js';

export const INPUT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type InputState = (typeof INPUT_STATES)[number];

/** What one unit says of one year, for the Department's report. */
@Entity()
@Index(['year', 'organisationId'], { unique: true })
export class UnitInput {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('int')
  year!: number;

  @Column('text', { default: 'draft' })
  state!: InputState;

  @Column('jsonb', { default: () => "'{}'" })
  figures!: UnitFigures;

  @Column('text', { default: '' })
  results!: string;

  @Column('text', { default: '' })
  difficulties!: string;

  @Column('text', { default: '' })
  proposals!: string;

  /** Why it was sent back; empty otherwise. */
  @Column('text', { default: '' })
  reason!: string;

  /** Moves with every write. */
  @Column('int', { default: 1 })
  revision!: number;

  @Column('timestamptz')
  updatedAt!: Date;

  /** Who wrote it last: name at the time. */
  @Column('text')
  writer!: string;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('text', { nullable: true })
  submitter!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  decider!: string | null;
}
