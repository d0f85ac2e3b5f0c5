import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FieldName } from '../../shared/field-names.js';
import type { TextSource } from '../../shared/page-text.js';
import type { SampleDecision } from './sample-decision.js';

/** Pages of one document and one source that might have been drawn. */
export interface PopulationPages {
  readonly documentId: string;
  readonly source: TextSource;
  readonly numbers: readonly number[];
}

/** Values of one field that might have been drawn, by the ids of their entries. */
export interface PopulationValues {
  readonly field: FieldName;
  readonly entries: readonly string[];
}

/** What of a batch could not be drawn, for the figures say nothing of it. */
export interface LeftOut {
  /** Pages that no machine could read. */
  readonly unreadable: number;
  /** Pages without a picture to check them against. */
  readonly withoutPicture: number;
  /** Documents not read and described yet, or failed. */
  readonly notReady: number;
}

/** Each time pages and values were drawn: the first, and every time that more were. */
export interface SampleDraw {
  readonly pages: number;
  readonly values: number;
  readonly at: string;
  readonly by: string;
}

/** A sample of a batch's pages and values, to be checked by persons; seed and population draw it again. */
@Entity()
@Index(['batchId', 'drawnAt'])
@Index('quality_sample_open', ['batchId'], { unique: true, where: 'closed_at IS NULL' })
export class QualitySample {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  batchId!: string;

  @Column('text')
  seed!: string;

  @Column('timestamptz')
  drawnAt!: Date;

  @Column('uuid', { nullable: true })
  drawnBy!: string | null;

  /** Name at the time. */
  @Column('text')
  actor!: string;

  /** Frozen when drawn; asked for by name only, for it may be long. */
  @Column('jsonb', { select: false })
  pagePopulation!: PopulationPages[];

  @Column('jsonb', { select: false })
  valuePopulation!: PopulationValues[];

  @Column('int')
  pageCount!: number;

  /** How many values of each field there were. */
  @Column('jsonb')
  fieldCounts!: Partial<Record<FieldName, number>>;

  @Column('jsonb')
  leftOut!: LeftOut;

  @Column('jsonb')
  draws!: SampleDraw[];

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  closedBy!: string | null;

  @Column('text', { nullable: true })
  closer!: string | null;

  /** What was decided, by which figures and thresholds; null while it is open. */
  @Column('jsonb', { nullable: true })
  decision!: SampleDecision | null;
}
