import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgentKind } from './agent-kind.js';

/**
 * A person or organisation that documents of one owner organisation name; who is one record is said in
 * agent-identity. How a name was printed, its titles and country stand in the links, so that a reader learns of them
 * only what documents say that are theirs to read. A record that no document names any more stays, and is shown to
 * nobody.
 */
@Entity()
export class Agent {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  ownerOrganisationId!: string;

  @Column('text')
  kind!: AgentKind;

  /** As printed, rather in mixed case than in capitals. */
  @Column('text')
  name!: string;

  /** Folded, and the same for likely duplicates: see agent-keys. */
  @Column('text')
  core!: string;

  /** Of the rules that made its keys. */
  @Column('int')
  rules!: number;
}
