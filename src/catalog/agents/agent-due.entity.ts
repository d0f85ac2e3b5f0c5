import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An agent that is to be compared with others: new ones, and those whose links changed. Only ever inserted and taken. */
@Entity()
export class AgentDue {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;

  @Index()
  @Column('uuid')
  agentId!: string;
}
