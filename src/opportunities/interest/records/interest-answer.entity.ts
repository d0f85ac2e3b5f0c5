import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../../../shared/errors.js';

/** `none`: the inquirer gave no address, or there was no mail server; `dropped`: the inquirer's data was taken away first. */
export const MAIL_STATUSES = ['none', 'due', 'sent', 'failed', 'dropped'] as const;
export type AnswerMailStatus = (typeof MAIL_STATUSES)[number];

/** What the desk wrote to an inquirer: shown by the secret link, and mailed where it can be. */
@Entity()
@Index('interest_answer_of', ['interestId', 'createdAt'])
@Index('interest_answer_due', ['dueAt'], { where: "mail = 'due'" })
export class InterestAnswer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  interestId!: string;

  /** Null once the inquirer's data was taken away. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text')
  actor!: string;

  @Column('text')
  mail!: AnswerMailStatus;

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
