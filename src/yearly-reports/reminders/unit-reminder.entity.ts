import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../../shared/errors.js';

/** `dropped`: when its turn came the unit had sent its report, or there was nobody left to tell. */
export type ReminderStatus = 'due' | 'sent' | 'failed' | 'dropped';

/** A mail that reminds one person of one unit's report, on one of the days that are set: once. */
@Entity()
@Index(['year', 'organisationId', 'day', 'personId'], { unique: true })
@Index('unit_reminder_due', ['dueAt'], { where: "status = 'due'" })
export class UnitReminder {
  @PrimaryColumn('uuid')
  id!: string;

  /** That is reported on. */
  @Column('int')
  year!: number;

  @Column('uuid')
  organisationId!: string;

  /** The day of the reminder, a calendar date in Vietnam. */
  @Column('date')
  day!: string;

  @Column('uuid')
  personId!: string;

  @Column('text', { default: 'due' })
  status!: ReminderStatus;

  @Column('int', { default: 0 })
  failures!: number;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  @Column('timestamptz', { default: () => 'now()' })
  dueAt!: Date;

  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
