import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A key of which likely duplicates share one. */
@Entity()
@Index(['agentId'])
export class AgentBlock {
  @PrimaryColumn('text', { collation: 'C' })
  key!: string;

  @PrimaryColumn('uuid')
  agentId!: string;
}
