import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgentKind } from './agent-kind.js';

/**
 * A form by which an agent is found, once for each circle of readers that some of its documents are open to. A list
 * goes through the keys of the principal's own circles only, so that it costs nothing how much is closed to them; who may
 * really read is asked of the documents. Keys of a circle stay when the last document leaves it.
 */
@Entity()
@Index('agent_key_main', ['scope', 'kind', 'key', 'agentId'], { where: 'main' })
@Index('agent_key_agent', ['agentId', 'scope'])
export class AgentKey {
  /** `public`, `members`, or the id of the owner organisation. */
  @PrimaryColumn('text', { collation: 'C' })
  scope!: string;

  @PrimaryColumn('text', { collation: 'C' })
  kind!: AgentKind;

  @PrimaryColumn('text', { collation: 'C' })
  key!: string;

  @PrimaryColumn('uuid')
  agentId!: string;

  /** The whole name: by it lists are ordered. */
  @Column('boolean')
  main!: boolean;
}
