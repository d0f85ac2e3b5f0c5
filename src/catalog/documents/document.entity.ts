import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Visibility } from '../../access/visibility.js';
import { asNumber } from '../../platform/database/bigint-column.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { Failure } from '../../shared/errors.js';
import type { DocumentType } from '../../shared/field-names.js';
import type { Opening } from '../../access/opening/opening-answers.js';

export type DocumentStatus = 'received' | 'processing' | 'ready' | 'failed';

export interface Warning {
  readonly code: string;
  readonly message: Bilingual;
  readonly pages?: readonly number[];
}

export interface OfficeCheck {
  readonly number: string;
  /** Vietnamese calendar date, `YYYY-MM-DD`. */
  readonly on: string;
}

@Entity()
@Index('document_same_bytes', ['ownerOrganisationId', 'sha256'], {
  unique: true,
  where: 'deleted_at IS NULL',
})
@Index('document_external', ['ownerOrganisationId', 'externalId'], {
  unique: true,
  where: 'external_id IS NOT NULL AND deleted_at IS NULL',
})
@Index('document_unindexed', ['changeSeq'], { where: 'indexed_seq < change_seq' })
@Index('document_changed', ['changeSeq'])
@Index('document_embargoed', ['recordEmbargo'], { where: 'record_embargo IS NOT NULL' })
@Index(['status', 'createdAt'])
// in the orders of lists, see `documents/list-order`
@Index('document_list_created', { synchronize: false })
@Index('document_list_type', { synchronize: false })
@Index('document_list_year', { synchronize: false })
@Index('document_list_state', { synchronize: false })
export class Document {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('uuid')
  ownerOrganisationId!: string;

  @Index()
  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('text', { default: 'received' })
  status!: DocumentStatus;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  @Column('jsonb', { default: () => "'[]'" })
  warnings!: Warning[];

  /** Governs pages, text and files. */
  @Column('text', { default: 'restricted' })
  visibility!: Visibility;

  /** Vietnamese calendar date from which `visibility` holds; before, restricted. */
  @Column('date', { nullable: true })
  embargo!: string | null;

  /** Governs title, people, abstract, year and open claims. */
  @Column('text', { default: 'restricted' })
  recordVisibility!: Visibility;

  @Column('date', { nullable: true })
  recordEmbargo!: string | null;

  /** The widest circle that could ever read the record: see `touch`. */
  @Column('text', { nullable: true })
  recordOpened!: 'members' | 'public' | null;

  /** The original file is given to staff only, unless this is set. */
  @Column('boolean', { default: false })
  originalOpen!: boolean;

  /** Has a secrecy mark: not indexed, no derivatives, administrators only. */
  @Column('boolean', { default: false })
  quarantined!: boolean;

  /** When an administrator decided that its marks make no secret of it; machines quarantine it no more. */
  @Column('timestamptz', { nullable: true })
  secrecyClearedAt!: Date | null;

  /** When a person last looked at the record of the office that granted or published it, and under which number. */
  @Column('jsonb', { nullable: true })
  officeCheck!: OfficeCheck | null;

  /** Effective values, for lists; each stands as a field entry with its evidence. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { default: 'other' })
  type!: DocumentType;

  @Column('int', { nullable: true })
  year!: number | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('int', { default: 0 })
  pageCount!: number;

  /** Pages whose text stands, of the reading in effect or, before the first is complete, of that one. */
  @Column('int', { default: 0 })
  pagesRead!: number;

  /** Number of pages that are screened or withheld. The body is public only when this covers all pages. */
  @Column('int', { default: 0 })
  pagesScreened!: number;

  /** The answers given when the body was last opened, and by whom; null if nobody was asked. */
  @Column('jsonb', { nullable: true })
  opening!: Opening | null;

  /** The newest reading begun; 0 before the first. */
  @Column('int', { default: 0 })
  latestPass!: number;

  /** The reading in effect; 0 while the first is under way. */
  @Column('int', { default: 0 })
  effectivePass!: number;

  /** Times that persons changed the text of its pages or their order: with the reading, the version of its text. */
  @Column('int', { default: 0 })
  corrections!: number;

  /** Version of the page order of its pages; 0: as they came. */
  @Column('int', { default: 0 })
  pageOrder!: number;

  /** Its pages are not those of its originals one after another: a PDF of it is put together page by page. */
  @Column('boolean', { default: false })
  reordered!: boolean;

  /** The document that it became part of; it is deleted then. */
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;

  /** Of the original's bytes; of several originals, the SHA-256 of their hashes in order. */
  @Column('char', { length: 64 })
  sha256!: string;

  @Column('text')
  originalName!: string;

  @Column('bigint', { transformer: asNumber })
  bytes!: number;

  @Column('text', { nullable: true })
  boxNumber!: string | null;

  @Column('text', { nullable: true })
  shelfMark!: string | null;

  /** Predicted share of right characters, 0–1, over all pages read. */
  @Column('real', { nullable: true })
  quality!: number | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  readyAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  /** Moves with every write; also the ETag. */
  @Column('bigint', { transformer: asNumber, default: 0 })
  changeSeq!: number;

  /** The transaction that advanced `changeSeq`: a feed shows only changes that no earlier number can still precede. */
  @Column('bigint', { transformer: asNumber, default: 0 })
  changeXid!: number;

  /** What the search index has acknowledged. */
  @Column('bigint', { transformer: asNumber, default: 0 })
  indexedSeq!: number;

  /** Pages read when it was last indexed. */
  @Column('int', { default: 0 })
  indexedPages!: number;

  /** Version of the rules by which its people and organisations were linked to it; 0: not yet. */
  @Index()
  @Column('int', { default: 0 })
  agentRules!: number;
}
