import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FieldName } from '../../shared/field-names.js';

/** Suggestions that a person accepted in one go, so that it can be taken back. */
@Entity()
export class BulkAcceptance {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  field!: FieldName;

  @Column('real')
  threshold!: number;

  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('uuid', { array: true })
  entryIds!: string[];

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  actor!: string;

  /** Also the moment at which each of its entries was decided: one that was decided again since is not taken back. */
  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
