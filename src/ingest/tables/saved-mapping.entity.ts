import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnMapping, TableDefaults } from './columns/table-field.js';

/** How an organisation's tables with these columns were mapped the last time. */
@Entity()
export class SavedMapping {
  @PrimaryColumn('uuid')
  ownerOrganisationId!: string;

  /** Of the columns' names, whatever their order. */
  @PrimaryColumn('char', { length: 64 })
  signature!: string;

  /** By the column's name as it is compared. */
  @Column('jsonb')
  columns!: Readonly<Record<string, ColumnMapping>>;

  @Column('jsonb')
  defaults!: TableDefaults;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt!: Date;
}
