import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Relation } from '../../catalog/documents/relation.entity.js';

export interface Link {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: string;
  readonly reason: string;
}

/** Ties that tell what stands in a text: known only to those who may read the texts they were found in. */
const OF_BOTH_TEXTS = ['sameText', 'nearDuplicate', 'version'];
const OF_CITING_TEXT = 'cites';

/** Ties between documents whose records the principal may read, as far as they may be known; the surest first. */
@Injectable()
export class ReadableLinks {
  constructor(private readonly dataSource: DataSource) {}

  async of(ids: readonly string[], filter: ReadFilter, most: number): Promise<Link[]> {
    if (ids.length === 0) return [];
    const record = filter.recordSql('origin');
    const fromBody = filter.bodySql('origin').sql;
    return this.dataSource
      .createQueryBuilder(Relation, 'relation')
      .innerJoin(Document, 'origin', 'origin.id = relation.from_id')
      .innerJoin(Document, 'target', 'target.id = relation.to_id')
      .select([
        'relation.from_id AS "fromId"',
        'relation.to_id AS "toId"',
        'relation.kind AS kind',
        'relation.reason AS reason',
      ])
      .where('(relation.from_id = ANY(:ids) OR relation.to_id = ANY(:ids))', { ids: [...ids] })
      .andWhere(record.sql, record.parameters)
      .andWhere(filter.recordSql('target').sql)
      .andWhere(`(relation.kind <> ALL(:texts) OR (${fromBody} AND ${filter.bodySql('target').sql}))`, {
        texts: OF_BOTH_TEXTS,
      })
      .andWhere(`(relation.kind <> :cites OR ${fromBody})`, { cites: OF_CITING_TEXT })
      .orderBy('relation.score', 'DESC')
      .addOrderBy('relation.id')
      .limit(most)
      .getRawMany<Link>();
  }
}
