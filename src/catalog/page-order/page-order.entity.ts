import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlacedSheet } from './page-edits.js';

export const ARRANGEMENT_KINDS = [
  'received',
  'mended',
  'restored',
  'replaced',
  'inserted',
  'split',
  'merged',
  'unmerged',
] as const;
export type ArrangementKind = (typeof ARRANGEMENT_KINDS)[number];

/** What a mend did beside the order it left. */
export interface ArrangementDetail {
  /** Of a restored one: which version was brought back. */
  readonly restored?: number;
  /** Of a split, a merge and its undoing: the other document. */
  readonly other?: string;
  /** Of a merge: what came from the other document, so that it can go back. */
  readonly sheets?: readonly string[];
  readonly entries?: readonly string[];
  readonly claims?: readonly string[];
  /** Of replaced and inserted pages: the file's name. */
  readonly file?: string;
}

/**
 * One arrangement of a document's pages: which sheet stands where, and how a person turned it. Never changed, so that any
 * of them can be brought back; a document whose pages stand as they came has none.
 */
@Entity()
export class Arrangement {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('int')
  version!: number;

  @Column('text')
  kind!: ArrangementKind;

  @Column('jsonb')
  sheets!: PlacedSheet[];

  @Column('jsonb', { default: () => "'{}'" })
  detail!: ArrangementDetail;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Name at the time; null: as it came. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
