import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an indicator of the programme came to in a year, as a person typed it, with its source. */
@Entity()
export class IndicatorValue {
  @PrimaryColumn('text')
  indicator!: string;

  @PrimaryColumn('int')
  year!: number;

  @Column('double precision')
  value!: number;

  @Column('text')
  source!: string;

  @Column('text')
  typedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  typedAt!: Date;
}
