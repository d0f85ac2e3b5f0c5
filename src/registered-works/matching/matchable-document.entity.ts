import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** By what a document can be known as a registered work’s; kept up by following the changes of the catalogue. */
@Entity()
@Index('matchable_document_numbers', { synchronize: false })
@Index('matchable_document_again', ['documentId'], { where: 'again' })
@Index('matchable_document_title_bands', { synchronize: false })
export class MatchableDocument {
  @PrimaryColumn('uuid')
  documentId!: string;

  @Column('text', { array: true })
  numbers!: string[];

  @Column('text', { nullable: true })
  titleKey!: string | null;

  @Column('int', { array: true })
  titleBands!: number[];

  @Column('text', { nullable: true })
  hostKey!: string | null;

  /** Of its authors or inventors, as they are compared. */
  @Column('text', { array: true, default: '{}' })
  peopleKeys!: string[];

  @Column('int', { nullable: true })
  year!: number | null;

  /** A registered work that it was linked to has gone: it is to be matched again. */
  @Column('boolean', { default: false })
  again!: boolean;
}
