import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../platform/database/bigint-column.js';
import type { Figures } from './figures.js';

/** One row: how far the catalogue was followed, and the sums as they were counted last. */
@Entity()
export class RegisteredWorkUpkeep {
  /** Always 1. */
  @PrimaryColumn('int')
  id!: number;

  /** Documents changed up to here are matched. */
  @Column('bigint', { transformer: asNumber, default: 0 })
  changeSeq!: number;

  /** Outcomes of samples up to here are looked at; null: none yet. */
  @Column('timestamptz', { nullable: true })
  qualityAt!: Date | null;

  /** Moves with every change of a registered work. */
  @Column('bigint', { transformer: asNumber, default: 0 })
  changes!: number;

  /** `changes` when the sums were counted. */
  @Column('bigint', { transformer: asNumber, default: -1 })
  counted!: number;

  @Column('timestamptz', { nullable: true })
  countedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  figures!: Figures | null;
}
