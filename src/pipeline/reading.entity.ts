import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ReadingOptions } from './stage.js';

export type ReadingStatus = 'running' | 'complete' | 'stopped' | 'failed' | 'superseded';

/** One pass of a document through the stages; the newest complete one is in effect. */
@Entity()
export class Reading {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text', { default: 'running' })
  status!: ReadingStatus;

  @Column('int', { default: 0 })
  pageCount!: number;

  @Column('jsonb', { default: () => "'{}'" })
  options!: ReadingOptions;

  @CreateDateColumn({ type: 'timestamptz' })
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
