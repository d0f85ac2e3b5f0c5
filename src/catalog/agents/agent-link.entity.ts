import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Visibility } from '../../access/visibility.js';
import type { FieldName } from '../../shared/field-names.js';

/** That a document names an agent: in which fields, how, and how surely. */
@Entity()
@Index('agent_link_documents', ['agentId', 'year', 'documentId', 'level', 'ownerOrganisationId'])
export class AgentLink {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('uuid')
  agentId!: string;

  @Column('text', { array: true })
  fields!: FieldName[];

  /** Spellings, as they stand in the values. */
  @Column('text', { array: true })
  names!: string[];

  @Column('text', { array: true })
  titles!: string[];

  @Column('text', { nullable: true })
  country!: string | null;

  /** Of all entries that name it: 3 for one that a person confirmed, else its confidence. */
  @Column('real')
  weight!: number;

  /** The document's; 0: not known. */
  @Column('int')
  year!: number;

  /** Copied from the document, so that closed documents need not be read; embargo and state are not copied. */
  @Column('text')
  level!: Visibility;

  @Column('uuid')
  ownerOrganisationId!: string;
}
