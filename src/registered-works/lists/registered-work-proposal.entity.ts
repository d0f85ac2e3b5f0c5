import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A value that a later list gives otherwise: nothing is overwritten, a person takes it or leaves it. */
@Entity()
@Index('registered_work_proposal_open', ['createdAt', 'id'], { where: "state = 'open'" })
@Index(['registeredWorkId'])
export class RegisteredWorkProposal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  registeredWorkId!: string;

  @Column('text')
  field!: string;

  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text')
  after!: string;

  /** The import that says so; null: from before this was kept. */
  @Index()
  @Column('uuid', { nullable: true })
  listId!: string | null;

  @Column('text')
  listName!: string;

  @Column('int')
  listRow!: number;

  @Column('text', { default: 'open' })
  state!: 'open' | 'taken' | 'left';

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
