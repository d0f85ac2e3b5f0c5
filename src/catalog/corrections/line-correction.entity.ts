import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Box } from '../../shared/geometry.js';

/**
 * What a person did to one line. Never deleted and, but for where it stands now and whether it still counts,
 * never changed: the history of a page is read from here.
 */
@Entity()
@Index(['documentId', 'page'])
@Index('line_correction_standing', ['documentId'], { where: 'standing' })
export class LineCorrection {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('int')
  page!: number;

  /** The page's version that it made. */
  @Column('int')
  version!: number;

  /** Place among those of that version, in the order in which they were made. */
  @Column('int')
  position!: number;

  /** The machine layer that it was made on. */
  @Column('uuid')
  layerId!: string;

  /** Line of that layer; of an inserted line its own id. */
  @Column('text')
  lineId!: string;

  @Column('jsonb')
  box!: Box;

  /** Of an inserted line: box of the line before it; null: it is the first. */
  @Column('jsonb', { nullable: true })
  anchor!: Box | null;

  /** What the machine read there; null: nothing, the line was inserted. */
  @Column('text', { nullable: true })
  base!: string | null;

  /** What stood there until then; null: nothing. */
  @Column('text', { nullable: true })
  before!: string | null;

  /** Empty: the line was deleted. */
  @Column('text')
  after!: string;

  /** False: another word on the same line took its place, or it was dismissed. */
  @Column('boolean', { default: true })
  standing!: boolean;

  /** The layer on which it was placed last; `fits` and `placedLine` refer to it. */
  @Column('uuid')
  placedLayer!: string;

  /** False: it does not fit what was read last; it is shown to those who keep the document. */
  @Column('boolean', { default: true })
  fits!: boolean;

  @Column('text', { nullable: true })
  placedLine!: string | null;

  /** Kinds of personal data that seem to stand in its line, so that a later reading does not forget them. */
  @Column('text', { array: true, default: '{}' })
  suspects!: string[];

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Name at the time. */
  @Column('text')
  actor!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
