import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../../platform/database/bigint-column.js';
import type { TableReading, TableRow } from '../../platform/tables/table-reader.js';
import type { Failure } from '../../shared/errors.js';
import type { ColumnMapping, TableDefaults } from './columns/table-field.js';

/** `mapping`: waits for a person; `importing`: a worker is at it or will be. */
export const TABLE_IMPORT_STATUSES = ['mapping', 'importing', 'done', 'failed', 'stopped'] as const;
export type TableImportStatus = (typeof TABLE_IMPORT_STATUSES)[number];

/** What the rows of a table are to become: documents here, or entries of the list of registered works. */
export const TABLE_SUBJECTS = ['documents', 'registeredWorks'] as const;
export type TableSubjectName = (typeof TABLE_SUBJECTS)[number];

/** A table that somebody brought, how it is to be read, and how far its import is. */
@Entity()
export class TableImport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { default: 'documents' })
  subject!: TableSubjectName;

  /** Of the file. */
  @Column('text')
  name!: string;

  @Column('bigint', { transformer: asNumber })
  bytes!: number;

  @Column('char', { length: 64 })
  sha256!: string;

  @Column('uuid')
  ownerOrganisationId!: string;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  /** The importer's name in the audit trail. */
  @Column('text')
  actor!: string;

  @Index()
  @Column('text')
  status!: TableImportStatus;

  @Column('jsonb')
  reading!: TableReading;

  /** Of a workbook. */
  @Column('jsonb', { nullable: true })
  sheets!: readonly string[] | null;

  @Column('jsonb')
  columns!: readonly string[];

  @Column('int')
  rowCount!: number;

  /** The first rows, to look at. */
  @Column('jsonb')
  sample!: readonly TableRow[];

  @Column('jsonb')
  mapping!: readonly ColumnMapping[];

  /** Where the mapping comes from: the columns’ names and values, an earlier import, a person. */
  @Column('text')
  mappingFrom!: 'proposed' | 'saved' | 'chosen';

  @Column('jsonb', { default: () => "'{}'" })
  defaults!: TableDefaults;

  /** The last row that is dealt with. */
  @Column('int', { default: 0 })
  lastRow!: number;

  /** Rows dealt with. */
  @Column('int', { default: 0 })
  done!: number;

  @Column('int', { default: 0 })
  created!: number;

  @Column('int', { default: 0 })
  updated!: number;

  @Column('int', { default: 0 })
  unchanged!: number;

  @Column('int', { default: 0 })
  refused!: number;

  /** Rows taken in of which a value was withheld. */
  @Column('int', { default: 0 })
  withheld!: number;

  @Column('jsonb', { nullable: true })
  failure!: Failure | null;

  /** Transient failures since the last step forward. */
  @Column('int', { default: 0 })
  failures!: number;

  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

/** Where the file lies in the object store. */
export const tableKey = (id: string): string => `imports/${id}`;
