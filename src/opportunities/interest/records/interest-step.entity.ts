import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InterestReason, InterestState } from './interest-states.js';

/** One step of an interest: who took it, when and why. Never changed but for its note, which goes with the inquirer's data. */
@Entity()
@Index('interest_step_of', ['interestId', 'at'])
export class InterestStep {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  interestId!: string;

  @Column('text', { nullable: true })
  fromState!: InterestState | null;

  @Column('text')
  toState!: InterestState;

  @Column('text', { nullable: true })
  reason!: InterestReason | null;

  /** It takes back the step before it, which was a mistake; `note` says why. */
  @Column('boolean', { default: false })
  correction!: boolean;

  /** For the desk. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** Null: the inquirer. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;
}
