import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { worksFor } from '../../access/unit-rights.js';
import { Audit } from '../../access/audit.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { type TableInspection, TableReader, type TableReading } from '../../platform/tables/table-reader.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { newId } from '../../shared/ids.js';
import { cleanName } from '../intake/received-file.js';
import { SavedMappings } from './saved-mappings.js';
import type { ColumnMapping, TableDefaults } from './columns/table-field.js';
import { TableImport, tableKey } from './table-import.entity.js';
import { DOCUMENTS, type TableSubject } from './table-subject.js';

/** 256 MiB: a hundred thousand rows with long abstracts. */
export const LARGEST_TABLE = 256 * 1024 * 1024;
const LISTED = 50;
/** What a list does not show. */
const HEAVY: ReadonlySet<string> = new Set(['sample', 'columns', 'mapping']);

export interface TableChange {
  readonly reading?: Partial<TableReading>;
  readonly mapping?: readonly ColumnMapping[];
  readonly defaults?: TableDefaults;
}

/** Tables on their way in: received, mapped by a person, started, stopped. A worker does the import itself. */
@Injectable()
export class TableImports {
  protected readonly subject: TableSubject = DOCUMENTS;

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly tables: TableReader,
    private readonly saved: SavedMappings,
    private readonly audit: Audit,
  ) {}

  /** Throws a permanent error where the file is none that can be read to its end; nothing of it is kept then. */
  async receive(
    name: string,
    source: AsyncIterable<Uint8Array>,
    ownerOrganisationId: string,
    principal: Principal,
  ): Promise<TableImport> {
    const staged = await this.store.stage(source, { maxBytes: LARGEST_TABLE });
    const id = newId();
    try {
      const found = await this.store.withStaged(staged, (path) => this.tables.inspect(path, {}));
      await this.store.keep(staged, tableKey(id));
      await this.dataSource.manager.insert(TableImport, {
        id,
        subject: this.subject.name,
        name: cleanName(name) || 'table',
        bytes: staged.bytes,
        sha256: staged.sha256,
        ownerOrganisationId,
        createdBy: principal.personId ?? null,
        actor: principal.name ?? '',
        status: 'mapping',
        defaults: {},
        ...(await this.described(found, ownerOrganisationId)),
      } as object);
    } finally {
      await this.store.discard(staged); // kept bytes have left the staging area
    }
    return this.find(id);
  }

  async find(id: string): Promise<TableImport> {
    const found = await this.dataSource.manager.findOneBy(TableImport, { id, subject: this.subject.name });
    if (!found) throw new NotFoundException();
    return found;
  }

  /** For those who work for its owner; to others it is not there. Throws 404. */
  async of(id: string, principal: Principal): Promise<TableImport> {
    const found = await this.find(id);
    if (!worksFor(principal, found.ownerOrganisationId)) throw new NotFoundException();
    return found;
  }

  /** Newest first; of one owner, if one is named. */
  list(ownerOrganisationId?: string): Promise<TableImport[]> {
    const names = this.dataSource.getMetadata(TableImport).columns.map(({ propertyName }) => propertyName);
    const select = Object.fromEntries(names.map((name) => [name, !HEAVY.has(name)]));
    const where = { subject: this.subject.name, ...(ownerOrganisationId ? { ownerOrganisationId } : {}) };
    return this.dataSource.manager.find(TableImport, {
      select,
      where,
      order: { createdAt: 'DESC' },
      take: LISTED,
    });
  }

  /** Reads the file in another way, or maps its columns. */
  async change(id: string, { reading, mapping, defaults }: TableChange): Promise<TableImport> {
    const table = await this.find(id);
    mustBe(table, 'mapping');
    if (mapping && mapping.length !== table.columns.length)
      throw new BadRequestException({
        errors: [
          { field: 'mapping', message: `must have an entry for each of ${table.columns.length} columns` },
        ],
      });
    const read = reading ? await this.readAgain(table, reading) : {};
    const chosen = mapping ? { mapping, mappingFrom: 'chosen' } : {};
    const given = defaults ? { defaults } : {};
    const set = { ...read, ...chosen, ...given };
    if (Object.keys(set).length > 0)
      await this.dataSource.manager.update(TableImport, { id, status: 'mapping' }, set as object);
    return this.find(id);
  }

  /** Makes the import due; from where it stood, if it failed or was stopped. */
  async start(id: string, principal: Principal): Promise<TableImport> {
    const table = await this.find(id);
    mustBe(table, 'mapping', 'failed', 'stopped');
    const fields = new Set<string | null>(table.mapping.map(({ field }) => field));
    if (!this.subject.needs.some((field) => fields.has(field)))
      throw new BadRequestException({
        errors: [{ field: 'mapping', message: `must have a column for ${this.subject.needs.join(' or ')}` }],
      });
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(
        TableImport,
        { id, status: table.status },
        {
          status: 'importing',
          startedAt: () => 'COALESCE(started_at, now())',
          endedAt: null,
          failure: null,
          failures: 0,
        },
      );
      if (affected !== 1) throw new ConflictException();
      if (table.status !== 'mapping') return;
      await this.saved.keep(tx, this.subject.name, table.ownerOrganisationId, table.columns, table);
      await this.audit.record(
        principal,
        this.subject.name === 'registeredWorks' ? 'registeredWork.import' : 'document.import',
        id,
        { file: table.name, rows: table.rowCount },
        tx,
      );
    });
    return this.find(id);
  }

  /** Imported rows stay; the rest can be resumed. */
  async stop(id: string): Promise<TableImport> {
    const table = await this.find(id);
    mustBe(table, 'importing', 'stopped');
    await this.dataSource.manager.update(
      TableImport,
      { id, status: 'importing' },
      { status: 'stopped', endedAt: () => 'now()', leaseToken: null, leaseUntil: null },
    );
    return this.find(id);
  }

  /** Forgets the table and its file; documents that were made of it stay. */
  async remove(id: string): Promise<void> {
    const table = await this.find(id);
    mustBe(table, 'mapping', 'done', 'failed', 'stopped');
    await this.dataSource.transaction((tx) => forget(tx, [id]));
    await this.store.remove(tableKey(id));
  }

  private async readAgain(table: TableImport, wanted: Partial<TableReading>): Promise<object> {
    const { kind: _kind, headerRow: _row, ...before } = table.reading;
    const found = await this.store.withFile(tableKey(table.id), (path) =>
      this.tables.inspect(path, { ...before, ...wanted }),
    );
    return this.described(found, table.ownerOrganisationId);
  }

  private async described(found: TableInspection, ownerOrganisationId: string): Promise<object> {
    const { reading, sheets, columns, rowCount, sample } = found;
    const saved = await this.saved.find(this.subject.name, ownerOrganisationId, columns);
    return {
      reading,
      sheets: sheets ?? null,
      columns,
      rowCount,
      sample,
      ...(saved
        ? { ...saved, mappingFrom: 'saved' }
        : { mapping: this.subject.propose(columns, sample), mappingFrom: 'proposed' }),
    };
  }
}

export async function forget(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('DELETE FROM table_remark WHERE import_id = ANY($1)', [ids]);
  await tx.query('DELETE FROM table_import WHERE id = ANY($1)', [ids]);
}

/** The conflict, for somebody who was slower than another person or than the import itself. */
const NOT_NOW: Readonly<Record<TableImport['status'], Bilingual>> = {
  mapping: { vi: 'Bảng này chưa bắt đầu nhập.', en: 'The import of this table has not begun.' },
  importing: { vi: 'Bảng này đang được nhập.', en: 'This table is being imported.' },
  done: { vi: 'Bảng này đã nhập xong.', en: 'The import of this table is done.' },
  failed: {
    vi: 'Việc nhập bảng này đã dừng vì lỗi.',
    en: 'The import of this table was stopped by an error.',
  },
  stopped: { vi: 'Việc nhập bảng này đang tạm dừng.', en: 'The import of this table is paused.' },
};

function mustBe({ status }: TableImport, ...wanted: readonly TableImport['status'][]): void {
  if (!wanted.includes(status)) throw new ConflictException({ message: NOT_NOW[status] });
}
