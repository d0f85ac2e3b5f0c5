import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Audit } from '../../access/audit.js';
import { ownRows } from '../../access/own-rows.js';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { DocumentList } from '../../documents/list/document-list.js';
import type { ListFilter } from '../../documents/list/list-filter.js';
import { isId, newId } from '../../shared/ids.js';
import { BulkActs } from '../acts/acts.js';
import { BulkChangeItem } from './bulk-change-item.entity.js';
import { BulkChange, type BulkStatus } from './bulk-change.entity.js';
import type { NewBulkChangeDto } from './bulk-changes.dto.js';

const NEWEST = 20;
const STOPPABLE: readonly BulkStatus[] = ['previewing', 'previewed', 'running'];

/** What persons ask of many documents at once; a worker does it. */
@Injectable()
export class BulkChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: BulkActs,
    private readonly list: DocumentList,
    private readonly filters: ReadFilters,
    private readonly audit: Audit,
  ) {}

  /** Settles which documents it is of; a worker foresees what would become of them. */
  async ask(asked: NewBulkChangeDto, principal: Principal): Promise<BulkChange> {
    const { documents, matching } = asked;
    if ((documents === undefined) === (matching === undefined)) throw ONE_OF_BOTH();
    const parameters = await this.acts.named(asked.act).read(asked, principal);
    const id = newId();
    await this.dataSource.transaction(async (tx) => {
      const total = documents
        ? await insertNamed(tx, id, documents)
        : await this.insertMatching(tx, id, { ...matching }, principal);
      if (total === 0) throw NOTHING();
      await tx.insert(BulkChange, {
        id,
        act: asked.act,
        parameters,
        filter: matching ? { ...matching } : null,
        total,
        personId: principal.personId ?? null,
        keyId: principal.keyId ?? null,
        actor: principal.name ?? 'stranger',
      });
    });
    return this.dataSource.manager.findOneByOrFail(BulkChange, { id });
  }

  /** Their own, newest first, but for those that were only foreseen. */
  async own(principal: Principal): Promise<BulkChange[]> {
    return this.dataSource.manager.find(BulkChange, {
      where: { ...ownRows(principal), status: In(['running', 'done', 'stopped', 'failed']) },
      order: { createdAt: 'DESC' },
      take: NEWEST,
    });
  }

  /** Whoever asked for it, and administrators; it is not there for anybody else. */
  async find(id: string, principal: Principal): Promise<BulkChange> {
    const where = principal.role === 'admin' ? { id } : { id, ...ownRows(principal) };
    const change = isId(id) ? await this.dataSource.manager.findOneBy(BulkChange, where) : null;
    if (!change) throw new NotFoundException();
    return change;
  }

  /** Does what was foreseen. Asked again, it goes on as it is. */
  async start(id: string, principal: Principal): Promise<BulkChange> {
    const change = await this.find(id, principal);
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(
        BulkChange,
        { id, status: 'previewed' },
        { status: 'running', position: 0, startedAt: () => 'now()' },
      );
      if (affected !== 1) return;
      const detail = { ...change.parameters, act: change.act, total: change.total };
      await this.audit.record(principal, 'bulk.start', id, detail, tx);
    });
    const now = await this.find(id, principal);
    if (now.startedAt === null) throw NOT_FORESEEN();
    return now;
  }

  /** What is done stays done. */
  async stop(id: string, principal: Principal): Promise<BulkChange> {
    await this.find(id, principal);
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.update(
        BulkChange,
        { id, status: In([...STOPPABLE]) },
        { status: 'stopped', endedAt: () => 'now()', leaseToken: null, leaseUntil: null },
      );
      if (affected === 1) await this.audit.record(principal, 'bulk.stop', id, {}, tx);
    });
    return this.find(id, principal);
  }

  private async insertMatching(
    tx: EntityManager,
    id: string,
    matching: ListFilter,
    principal: Principal,
  ): Promise<number> {
    const [sql, values]: [string, unknown[]] = this.list
      .matching(this.filters.for(principal), matching)
      .select('document.id', 'id')
      .getQueryAndParameters();
    await tx.query(
      `INSERT INTO bulk_change_item (change_id, position, document_id)
       SELECT $${String(values.length + 1)}::uuid, row_number() OVER (ORDER BY id), id FROM (${sql}) AS found`,
      [...values, id],
    );
    return tx.countBy(BulkChangeItem, { changeId: id });
  }
}

async function insertNamed(tx: EntityManager, id: string, documents: readonly string[]): Promise<number> {
  const named = [...new Set(documents.map((one) => one.toLowerCase()))];
  await tx.insert(
    BulkChangeItem,
    named.map((documentId, i) => ({ changeId: id, position: i + 1, documentId })),
  );
  return named.length;
}

const ONE_OF_BOTH = () =>
  new BadRequestException({
    message: {
      vi: 'Hãy nêu tài liệu bằng “documents” hoặc bằng “matching”, một trong hai.',
      en: 'Name the documents by “documents” or by “matching”, one of the two.',
    },
    errors: [{ field: 'documents', message: 'is to be given, or else matching' }],
  });

const NOTHING = () =>
  new BadRequestException({
    code: 'nothingMatches',
    message: { vi: 'Không có tài liệu nào khớp bộ lọc.', en: 'No document matches the filter.' },
  });

const NOT_FORESEEN = () =>
  new ConflictException({
    code: 'notForeseen',
    message: {
      vi: 'Thay đổi này chưa xem trước xong, hoặc đã dừng. Hãy đợi, hoặc yêu cầu lại.',
      en: 'This change is still being previewed, or was stopped. Wait, or ask for it again.',
    },
  });
