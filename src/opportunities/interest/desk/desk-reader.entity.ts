import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Failure } from '../../../shared/errors.js';

/** A person at a desk, as a reader of the daily mail about what waits there. */
@Entity()
@Index('desk_reader_due', ['nextAt'], { where: 'wanted' })
export class DeskReader {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('boolean', { default: true })
  wanted!: boolean;

  @Column('text')
  language!: 'vi' | 'en';

  @Index({ unique: true })
  @Column('text')
  unsubscribeToken!: string;

  @Column('timestamptz')
  nextAt!: Date;

  @Column('int', { default: 0 })
  failures!: number;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastMailAt!: Date | null;
}
