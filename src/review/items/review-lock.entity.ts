import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody works on an item of the queue; the lock expires by itself. */
@Entity()
export class ReviewLock {
  /** As the queue names it: see item-id. */
  @PrimaryColumn('text')
  item!: string;

  /** Person, or key where no person stands behind it. */
  @Column('text')
  holder!: string;

  @Column('text')
  actor!: string;

  @Column('timestamptz')
  until!: Date;
}
