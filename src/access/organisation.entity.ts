import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** An organisation that owns documents here, and whose members may read its restricted ones. */
@Entity()
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('text')
  name!: string;

  /** The default owner: owns everything for which no owner was named. */
  @Column('boolean', { default: false })
  isDefault!: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
