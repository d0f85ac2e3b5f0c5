import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Fixity } from '../fixity/fixity.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { asNumber } from '../../platform/database/bigint-column.js';

export type FileKind = 'original' | 'searchable';

export interface FileInfo {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
}

/** What is to be known of a derivative. */
export interface DerivativeInfo {
  /** The standard that it is known to keep. */
  readonly archive?: string;
  /** What a person should know of how it was made. */
  readonly notes?: readonly Bilingual[];
}

/** A file of a document; originals are never rewritten, derivatives can be made again. */
@Entity()
@Index(['documentId', 'kind', 'position'], { unique: true })
@Index('document_file_to_check', ['checkedAt'], { where: "kind = 'original'" })
@Index('document_file_failed', ['fixity'], { where: "fixity <> 'sound'" })
@Index('document_file_to_rewrite', ['rewriteAfter'], { where: 'rewrite_after IS NOT NULL' })
export class DocumentFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  kind!: FileKind;

  /** Order among the originals, from 0. */
  @Column('int', { default: 0 })
  position!: number;

  @Column('text')
  objectKey!: string;

  /** As the person named it: data only, never a path. */
  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('bigint', { transformer: asNumber })
  bytes!: number;

  @Index()
  @Column('char', { length: 64, nullable: true })
  sha256!: string | null;

  /** What an original says of itself (a hint, never shown as a fact), and what we say of a derivative. */
  @Column('jsonb', { default: () => "'{}'" })
  info!: FileInfo & DerivativeInfo;

  /** For a derivative: which reading's text it carries. */
  @Column('int', { nullable: true })
  pass!: number | null;

  /** And how many of the document's corrections. */
  @Column('int', { nullable: true })
  corrections!: number | null;

  /** When it is to be written again with newer text; while that is being done, when another may try. */
  @Column('timestamptz', { nullable: true })
  rewriteAfter!: Date | null;

  /** When its bytes were last read and compared with `sha256`. */
  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  /** What that found. */
  @Column('text', { nullable: true })
  fixity!: Fixity | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
