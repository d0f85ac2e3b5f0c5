import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/document.entity.js';
import { Relation } from '../catalog/relation.entity.js';
import type { RelatedDto } from './document.dto.js';

const MOST = 50;

/** Documents tied to one, as far as the asker may know of them. */
@Injectable()
export class Related {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
  ) {}

  async of(id: string, asker: Asker): Promise<RelatedDto[]> {
    const condition = this.filters.for(asker).recordSql('document');
    const rows = await this.dataSource
      .createQueryBuilder(Relation, 'relation')
      .innerJoin(
        Document,
        'document',
        'document.id = CASE WHEN relation.from_id = :id THEN relation.to_id ELSE relation.from_id END',
      )
      .select([
        'document.id AS id',
        'document.title AS title',
        'relation.kind AS kind',
        'relation.reason AS reason',
      ])
      .where('(relation.from_id = :id OR relation.to_id = :id)', { id })
      .andWhere(condition.sql, condition.parameters)
      .orderBy('relation.score', 'DESC')
      .limit(MOST)
      .getRawMany<RelatedDto>();
    return rows;
  }
}
