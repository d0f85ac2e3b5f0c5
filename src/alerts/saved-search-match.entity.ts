import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A document that a saved search has found once: it is never new to it again. A card is, once its mark is another. */
@Entity()
@Index('saved_search_match_new', ['savedSearchId', 'foundAt'], { where: 'NOT known' })
export class SavedSearchMatch {
  @PrimaryColumn('uuid')
  savedSearchId!: string;

  @PrimaryColumn('uuid')
  documentId!: string;

  /** There when the search was saved. */
  @Column('boolean', { default: false })
  known!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  foundAt!: Date;

  /** For a card: its fingerprint when it was found. */
  @Column('text', { nullable: true })
  mark!: string | null;

  /** The mail that tells of it. */
  @Column('uuid', { nullable: true })
  digestId!: string | null;
}
