import { Column, PrimaryColumn } from 'typeorm';

/** What every drawn page and value of a sample has: its place, and who checked it. */
export abstract class SampledItem {
  @PrimaryColumn('uuid')
  sampleId!: string;

  /** In the order of chance in which they are checked, from 1. */
  @PrimaryColumn('int')
  position!: number;

  @Column('uuid')
  documentId!: string;

  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  @Column('uuid', { nullable: true })
  checkedBy!: string | null;

  /** Name at the time. */
  @Column('text', { nullable: true })
  checker!: string | null;

  /** Moves with every check, so that two do not overwrite each other. */
  @Column('int', { default: 0 })
  revision!: number;
}
