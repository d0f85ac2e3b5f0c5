import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What came in together: a box, a shelf, one drop on the page. */
@Entity()
export class Batch {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  boxNumber!: string | null;

  @Column('text', { nullable: true })
  shelfMark!: string | null;

  @Column('uuid')
  ownerOrganisationId!: string;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  /** What a checked sample of it decided last; null: none has. */
  @Column('text', { nullable: true })
  qualityOutcome!: 'passes' | 'returns' | null;

  @Column('timestamptz', { nullable: true })
  qualityAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
