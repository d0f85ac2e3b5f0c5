import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DuplicateReason } from './duplicate-reasons.js';

/** Two records that are likely one. Nothing merges them; a person may say that they are different. */
@Entity()
@Index('agent_duplicate_open', ['score', 'id'], { where: 'different_at IS NULL' })
export class AgentDuplicate {
  /** Follows from the two. */
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  firstId!: string;

  @Index()
  @Column('uuid')
  secondId!: string;

  /** 0–1 */
  @Column('real')
  score!: number;

  @Column('jsonb')
  reasons!: DuplicateReason[];

  /** When somebody said that they are different: not proposed again. */
  @Column('timestamptz', { nullable: true })
  differentAt!: Date | null;

  @Column('uuid', { nullable: true })
  differentBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  foundAt!: Date;
}
