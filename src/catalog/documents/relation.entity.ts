import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A likely link between two documents, with its reason. Read in both directions, but for `cites`: from the citing one. */
@Entity()
@Index(['fromId', 'toId', 'kind'], { unique: true })
export class Relation {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  fromId!: string;

  @Index()
  @Column('uuid')
  toId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  reason!: string;

  @Column('real')
  score!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
