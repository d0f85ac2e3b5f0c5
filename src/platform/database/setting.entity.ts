import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What an administrator may change while the system runs (target for 2030, limits, texts). */
@Entity()
export class Setting {
  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  value!: unknown;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
