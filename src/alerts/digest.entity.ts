import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../shared/errors.js';

/** `dropped`: when it was due, there was no reader any more, or nothing that the reader may still see. */
export type DigestStatus = 'due' | 'sent' | 'failed' | 'dropped';

/** A mail to be sent; the matches that it reports are in `saved_search_find`. */
@Entity()
@Index('digest_due', ['dueAt'], { where: "status = 'due'" })
export class Digest {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  savedSearchId!: string;

  @Column('text', { default: 'due' })
  status!: DigestStatus;

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
