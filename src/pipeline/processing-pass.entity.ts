import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { PassOptions } from './stage.js';

export type PassStatus = 'running' | 'complete' | 'stopped' | 'failed' | 'superseded';

/** One pass of a document through the stages; the newest complete one is in effect. */
@Entity()
export class ProcessingPass {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text', { default: 'running' })
  status!: PassStatus;

  @Column('int', { default: 0 })
  pageCount!: number;

  /** Only these pages are read, the others keep what they have; null: all. */
  @Column('int', { array: true, nullable: true })
  pages!: number[] | null;

  @Column('jsonb', { default: () => "'{}'" })
  options!: PassOptions;

  @CreateDateColumn({ type: 'timestamptz' })
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
