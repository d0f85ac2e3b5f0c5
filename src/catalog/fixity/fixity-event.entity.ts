import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Fixity } from './fixity.js';

/**
 * One fixity check of one original, in the terms of PREMIS: an event (type `fixity check`) with its time, outcome and
 * agent, linked to an object. Never changed, never deleted.
 */
@Entity()
@Index(['objectKey', 'at'])
@Index('fixity_event_failed', ['at'], { where: "outcome <> 'sound'" })
export class FixityEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('text')
  objectKey!: string;

  @Column('text')
  outcome!: Fixity;

  /** That it was taken in with, in hex. */
  @Column('char', { length: 64 })
  expected!: string;

  /** Of the file that was found. */
  @Column('char', { length: 64, nullable: true })
  found!: string | null;

  /** What checked it: the program and its part. */
  @Column('text')
  agent!: string;
}
