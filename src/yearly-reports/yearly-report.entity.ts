import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PrintDocument } from '../platform/print/print-document.js';
import type { ReportFigures } from './figures/report-figures.js';
import type { ReportTexts } from './composing/report-texts.js';

export const REPORT_FORMATS = ['pdf', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportFile {
  readonly objectKey: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * A version of the report of a year: a draft until it is signed off, and frozen from then on. One version is open at most;
 * a correction is the next version, and the earlier ones stay.
 */
@Entity()
@Index(['year', 'version'], { unique: true })
@Index('yearly_report_open', ['year'], { unique: true, where: 'signed_at IS NULL' })
export class YearlyReport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('int')
  year!: number;

  @Column('int')
  version!: number;

  /** What persons wrote. */
  @Column('jsonb')
  texts!: ReportTexts;

  /** Why there is a version after a signed one; empty for the first. */
  @Column('text', { default: '' })
  correction!: string;

  /** Moves with every write. */
  @Column('int', { default: 1 })
  revision!: number;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('text')
  writer!: string;

  /** As it was signed off: text, tables and charts; null while it is a draft. */
  @Column('jsonb', { nullable: true })
  printDocument!: PrintDocument | null;

  /** The figures behind it, for next year's comparison; null while it is a draft. */
  @Column('jsonb', { nullable: true })
  figures!: ReportFigures | null;

  @Column('jsonb', { nullable: true })
  files!: Record<ReportFormat, ReportFile> | null;

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { nullable: true })
  signedBy!: string | null;

  /** Name at the time. */
  @Column('text', { nullable: true })
  signer!: string | null;
}
