import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlacedPage } from './page-edits.js';

export const ARRANGEMENT_KINDS = [
  'received',
  'edited',
  'restored',
  'replaced',
  'inserted',
  'split',
  'merged',
  'unmerged',
] as const;
export type PageOrderKind = (typeof ARRANGEMENT_KINDS)[number];

/** What a edit did beside the order it left. */
export interface PageOrderDetail {
  /** Of a restored one: which version was brought back. */
  readonly restored?: number;
  /** Of a split, a merge and its undoing: the other document. */
  readonly other?: string;
  /** Of a merge: what came from the other document, so that it can go back. */
  readonly pages?: readonly string[];
  readonly entries?: readonly string[];
  readonly claims?: readonly string[];
  /** Of replaced and inserted pages: the file's name. */
  readonly file?: string;
}

/**
 * One page order of a document's pages: which page stands where, and how a person turned it. Never changed, so that any
 * of them can be brought back; a document whose pages stand as they came has none.
 */
@Entity()
export class PageOrder {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  kind!: PageOrderKind;

  @Column('jsonb')
  pages!: PlacedPage[];

  @Column('jsonb', { default: () => "'{}'" })
  detail!: PageOrderDetail;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Name at the time; null: as it came. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
