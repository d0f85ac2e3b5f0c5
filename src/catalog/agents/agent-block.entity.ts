import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A blocking key: likely duplicates share at least one. */
@Entity()
@Index(['agentId'])
export class AgentBlock {
  @PrimaryColumn('text', { collation: 'C' })
  key!: string;

  @PrimaryColumn('uuid')
  agentId!: string;
}
