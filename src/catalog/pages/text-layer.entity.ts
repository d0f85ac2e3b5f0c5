import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../../shared/errors.js';
import type { SuspectSpot } from './suspect-spot.js';
import type { TextLine, TextSource } from '../../shared/page-text.js';
import { asStoredLines } from '../../shared/stored-lines.js';

/** What one reading found on one page. Immutable once its reading is complete. */
@Entity()
@Index(['documentId', 'page', 'pass'], { unique: true })
export class TextLayer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('int')
  page!: number;

  @Column('int')
  pass!: number;

  @Column('text')
  source!: TextSource;

  /** Name and version of the OCR engine, or of the decoder of the text layer. */
  @Column('text')
  engine!: string;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('real', { nullable: true })
  confidence!: number | null;

  /** Share of letters that are likely to be right. */
  @Column('real', { nullable: true })
  quality!: number | null;

  /** How much of it is shaky, by line: see line-doubt. */
  @Column('real', { default: 0 })
  lineDoubt!: number;

  @Column('jsonb', { default: () => "'[]'" })
  reasons!: string[];

  @Column('jsonb', { transformer: asStoredLines })
  lines!: TextLine[];

  /** Plain text of `lines`. */
  @Column('text')
  text!: string;

  /** Places where personal data seems to stand; null: read before layers kept them. */
  @Column('jsonb', { nullable: true })
  suspects!: SuspectSpot[] | null;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
