import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../../shared/errors.js';
import type { Turn } from '../../shared/geometry.js';
import type { TextLine, TextSource } from '../../shared/page-text.js';
import type { SuspectSpot } from './suspect-spot.js';

/** What a page is, whether it stands in its document or was taken out of view. */
export abstract class PageColumns {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('int')
  number!: number;

  /** Names the page wherever it stands: its number is only its place. */
  @Column('uuid')
  @Generated('uuid')
  pageId!: string;

  /** The page whose place it took: a re-scan of it. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  /** Null where there is only text: an imported page. Its space is 0 × 0 then. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  /** Page within that file, from 1. */
  @Column('int')
  filePage!: number;

  /** Page space, in pixels of the upright page. */
  @Column('int')
  width!: number;

  @Column('int')
  height!: number;

  /** Clockwise turn that the file itself asks for (/Rotate, EXIF): 0, 90, 180, 270. */
  @Column('smallint', { default: 0 })
  rotation!: number;

  /** Clockwise turn on top of it that reading or a person found the page to need. Page space is upright after both. */
  @Column('smallint', { default: 0 })
  turn!: number;

  /** How much of `turn` a person gave it. */
  @Column('smallint', { default: 0 })
  turnedByHand!: Turn;

  @Column('boolean', { default: false })
  fullPagePicture!: boolean;

  /** Null until read. */
  @Column('text', { nullable: true })
  source!: TextSource | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('real', { nullable: true })
  confidence!: number | null;

  /** Share of letters that are likely to be right, predicted when the page was read. */
  @Column('real', { nullable: true })
  quality!: number | null;

  /** How much of the effective text is shaky, by line: see line-doubt. */
  @Column('real', { default: 0 })
  lineDoubt!: number;

  /** The version that a person checked and found complete; null if none. */
  @Column('int', { nullable: true })
  checkedVersion!: number | null;

  /** Why its text was trusted, repaired or read from the picture: codes, shown in words on the page. */
  @Column('jsonb', { default: () => "'[]'" })
  reasons!: string[];

  /** Of the effective text; moves with every change of it. */
  @Column('int', { default: 0 })
  version!: number;

  @Column('text', { default: '' })
  text!: string;

  /** Effective lines where persons corrected some; null: the layer's own. Asked for by name only. */
  @Column('jsonb', { nullable: true, select: false })
  lines!: TextLine[] | null;

  /** The layer in effect. */
  @Column('uuid', { nullable: true })
  layerId!: string | null;

  /** Hidden from all but staff and the owner organisation. */
  @Column('boolean', { default: false })
  withheld!: boolean;

  @Column('jsonb', { default: () => "'[]'" })
  suspects!: SuspectSpot[];

  /** A person looked at the findings of the screening, or at a page that could not be read, and decided that it may be shown. */
  @Column('boolean', { default: false })
  cleared!: boolean;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;
}

/** A page in view: its space, fixed once by identify, and its effective text. */
@Entity()
@Index('page_review', { synchronize: false })
export class Page extends PageColumns {}

/**
 * A page out of view, with all that hangs on it: removed, or replaced by a re-scan. Its number is below zero, and so are
 * those of its layers, corrections and evidence.
 */
@Entity()
export class SetAsidePage extends PageColumns {
  @Column('timestamptz', { default: () => 'now()' })
  asideAt!: Date;
}
