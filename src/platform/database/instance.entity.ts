import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One row: which installation this database belongs to. Store and index carry the same id. */
@Entity()
export class Instance {
  @PrimaryColumn('smallint', { default: 1 })
  slot!: number;

  @Column('uuid')
  id!: string;

  /** Name of the search index file or alias now in use; a reindex swaps it. */
  @Column('text', { nullable: true })
  searchIndex!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
