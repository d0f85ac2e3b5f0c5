import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One key by which a document can be found to be like another: same text, same title, shared number. */
@Entity()
@Index(['kind', 'key'])
export class Fingerprint {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  key!: string;

  /** The key as a person writes it, for the reason shown. */
  @Column('text')
  printed!: string;
}
