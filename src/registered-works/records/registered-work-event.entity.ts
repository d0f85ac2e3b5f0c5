import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened to a registered work: a step of its state, or a word on its potential. Only ever added to. */
@Entity()
@Index(['registeredWorkId', 'id'])
export class RegisteredWorkEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('uuid')
  registeredWorkId!: string;

  @Column('text')
  kind!: 'state' | 'potential';

  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text')
  after!: string;

  /** Of a potential: said before the document was read, so that it counts. */
  @Column('boolean', { nullable: true })
  counts!: boolean | null;

  /** Null: the system itself. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
