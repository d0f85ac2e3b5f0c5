import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A filter of the desk's table that somebody keeps under a name, with order and columns. Theirs alone. */
@Entity()
@Index('saved_filter_name', { synchronize: false })
export class SavedFilter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  keyId!: string | null;

  @Column('text')
  name!: string;

  /** As GET /documents takes it. */
  @Column('jsonb')
  query!: object;

  @Column('jsonb')
  columns!: readonly string[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
