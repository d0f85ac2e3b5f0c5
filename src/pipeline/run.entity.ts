import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../shared/errors.js';
import type { StageName } from './stages.js';

export type RunStatus = 'due' | 'running' | 'done' | 'failed' | 'cancelled';

/** One piece of work: the truth of which the queue is only a means. */
@Entity()
@Index(['documentId', 'pass', 'stage', 'firstPage'], { unique: true })
@Index('run_due', ['dueAt'], { where: "status = 'due'" })
@Index('run_leased', ['leaseUntil'], { where: "status = 'running'" })
export class Run {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('int')
  pass!: number;

  @Column('text')
  stage!: StageName;

  @Column('int')
  firstPage!: number;

  @Column('int')
  lastPage!: number;

  @Column('text', { default: 'due' })
  status!: RunStatus;

  /** Counts every start; with the id it names the queue's job, so that no two attempts share one. */
  @Column('int', { default: 1 })
  attempt!: number;

  /** Transient failures so far. */
  @Column('int', { default: 0 })
  failures!: number;

  /** Leases that ran out: a worker was killed. */
  @Column('int', { default: 0 })
  losses!: number;

  /** The smaller, the sooner: what a document still needs, so that a book does not hold up a patent. */
  @Column('int', { default: 1 })
  priority!: number;

  @Column('timestamptz', { default: () => 'now()' })
  dueAt!: Date;

  /** When a job was last put into the queue for it; a hint, never the truth. */
  @Column('timestamptz', { nullable: true })
  queuedAt!: Date | null;

  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
