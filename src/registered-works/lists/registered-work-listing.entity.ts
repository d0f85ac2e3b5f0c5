import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a list names a registered work, whether it brought it or found it there. */
@Entity()
@Index(['listId'])
export class RegisteredWorkListing {
  @PrimaryColumn('uuid')
  registeredWorkId!: string;

  /** The import. */
  @PrimaryColumn('uuid')
  listId!: string;

  /** The first row that names it, as spreadsheet programs count. */
  @Column('int')
  listRow!: number;
}
