import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a list finds a document by, folded: no letter bears a mark. Kept by `renewWords`, in the transaction of the change. */
@Entity()
@Index('document_words_open', { synchronize: false })
@Index('document_words_all', { synchronize: false })
@Index('document_words_title', { synchronize: false })
export class DocumentWords {
  @PrimaryColumn('uuid')
  documentId!: string;

  /** Of title, people and codes: for whoever may read the record. */
  @Column('tsvector')
  openWords!: string;

  /** Those and the words of file name, shelf and batch: for those who keep the document. */
  @Column('tsvector')
  allWords!: string;

  /** The title as lists are sorted by it; empty: it has none. */
  @Column('text')
  titleKey!: string;
}
