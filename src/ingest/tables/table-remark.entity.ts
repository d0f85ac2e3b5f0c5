import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cell } from '../../platform/tables/table-reader.js';
import type { CellProblem } from './columns/cell-problem.js';

/** A row of a table that was refused, or taken in with a value withheld; kept so that it can be fixed. */
@Entity()
export class TableRemark {
  @PrimaryColumn('uuid')
  importId!: string;

  @PrimaryColumn('int')
  row!: number;

  @Column('boolean')
  refused!: boolean;

  @Column('jsonb')
  cells!: readonly Cell[];

  @Column('jsonb')
  problems!: readonly CellProblem[];
}
