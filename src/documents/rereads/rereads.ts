import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Dispatcher } from '../../pipeline/dispatcher.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { PassOptions } from '../../pipeline/stage.js';

export interface RereadScope {
  readonly batch?: string | undefined;
  readonly document?: string | undefined;
}

export interface RereadCounts {
  readonly documents: number;
  readonly pages: number;
  readonly corrected: number;
  readonly underWay: number;
  readonly imported: number;
}

/** Documents of one transaction. */
const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const SETTLED = ['ready', 'failed'] as const;
const IMPORTED = 'EXISTS (SELECT 1 FROM imported_record r WHERE r.document_id = document.id)';
const CAN_BE = `document.status = ANY(:settled) AND document.page_count > 0 AND NOT ${IMPORTED}`;
const COUNTS: Readonly<Record<keyof RereadCounts, string>> = {
  documents: `count(*) FILTER (WHERE ${CAN_BE})`,
  pages: `coalesce(sum(document.page_count) FILTER (WHERE ${CAN_BE}), 0)`,
  corrected: `count(*) FILTER (WHERE document.corrections > 0 AND ${CAN_BE})`,
  underWay: `count(*) FILTER (WHERE document.status <> ALL(:settled))`,
  imported: `count(*) FILTER (WHERE ${IMPORTED})`,
};

/** Reading again, of many documents at once, what was read before: with a better engine, or from the pictures. */
@Injectable()
export class Rereads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly passes: ProcessingPasses,
    private readonly dispatcher: Dispatcher,
    private readonly audit: Audit,
  ) {}

  async count(scope: RereadScope, principal: Principal): Promise<RereadCounts> {
    const select = this.within(scope, principal).select([]);
    for (const [name, sql] of Object.entries(COUNTS)) select.addSelect(sql, name.toLowerCase());
    const row = await select.getRawOne<Record<string, string>>();
    const count = (name: keyof RereadCounts): number => Number(row?.[name.toLowerCase()] ?? 0);
    return {
      documents: count('documents'),
      pages: count('pages'),
      corrected: count('corrected'),
      underWay: count('underWay'),
      imported: count('imported'),
    };
  }

  /** How many documents wait to be read again. Those that are being read are left to that. */
  async begin(scope: RereadScope, options: PassOptions, principal: Principal): Promise<number> {
    let begun = 0;
    for (let after = BEFORE_ALL; ;) {
      const ids = await this.next(scope, principal, after);
      const last = ids.at(-1);
      if (last === undefined) return begun;
      begun += await this.beginSome(ids, options, principal);
      after = last;
    }
  }

  private within({ batch, document }: RereadScope, principal: Principal): SelectQueryBuilder<Document> {
    const { sql, parameters } = this.filters.for(principal).keptSql('document');
    const select = this.dataSource
      .createQueryBuilder(Document, 'document')
      .where(sql, parameters)
      .andWhere('NOT document.quarantined')
      .setParameter('settled', SETTLED);
    if (batch) select.andWhere('document.batch_id = :batch', { batch });
    if (document) select.andWhere('document.id = :document', { document });
    return select;
  }

  private async next(scope: RereadScope, principal: Principal, after: string): Promise<string[]> {
    const rows = await this.within(scope, principal)
      .select('document.id', 'id')
      .andWhere(CAN_BE)
      .andWhere('document.id > :after', { after })
      .orderBy('document.id')
      .limit(AT_ONCE)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async beginSome(
    ids: readonly string[],
    options: PassOptions,
    principal: Principal,
  ): Promise<number> {
    const runs: Run[] = [];
    const begun = await this.dataSource.transaction(async (tx) => {
      await this.passes.lockAll(tx, ids);
      // what somebody began meanwhile, or took away, is left as it is
      const documents = await tx.find(Document, {
        where: { id: In([...ids]), status: In([...SETTLED]), quarantined: false },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const alive = documents.filter(({ deletedAt }) => deletedAt === null);
      for (const { id, pageCount } of alive) {
        const how = { options, from: 'read', pageCount, behind: true } as const;
        runs.push(...(await this.passes.begin(tx, id, how)));
        await this.audit.record(principal, 'document.reread', id, { ...options }, tx);
      }
      return alive.length;
    });
    await this.dispatcher.dispatch(runs);
    return begun;
  }
}
