import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a list names a holding, whether it brought it or found it there. */
@Entity()
@Index(['listId'])
export class HoldingListing {
  @PrimaryColumn('uuid')
  holdingId!: string;

  /** The import. */
  @PrimaryColumn('uuid')
  listId!: string;

  /** The first row that names it, as spreadsheet programs count. */
  @Column('int')
  listRow!: number;
}
