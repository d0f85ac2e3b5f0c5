import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UsageKind } from './usage-kinds.js';

/** How often a document was used in one way on one day. Nothing of who used it. */
@Entity()
@Index(['day'])
export class UsageDay {
  @PrimaryColumn('uuid')
  documentId!: string;

  /** Calendar date in Vietnam. */
  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  kind!: UsageKind;

  @Column('int')
  count!: number;
}
