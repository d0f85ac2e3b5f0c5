import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { StatsDto } from '../dto/document.dto.js';

/** Four counts that are true for whoever asks: of what they may read. */
@Injectable()
export class Stats {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
  ) {}

  async of(principal: Principal): Promise<StatsDto> {
    const condition = this.filters.for(principal).recordSql('document');
    const row = await this.dataSource
      .createQueryBuilder(Document, 'document')
      .select('count(*)', 'documents')
      .addSelect('coalesce(sum(document.page_count), 0)', 'pages')
      .addSelect("count(*) FILTER (WHERE document.type IN ('patent', 'utilitySolution'))", 'patents')
      .addSelect('count(DISTINCT document.owner_organisation_id)', 'organisations')
      .where(condition.sql, condition.parameters)
      .andWhere("document.status = 'ready'")
      .getRawOne<Record<keyof StatsDto, string>>();
    const count = (name: keyof StatsDto): number => Number(row?.[name] ?? 0);
    return {
      documents: count('documents'),
      pages: count('pages'),
      patents: count('patents'),
      organisations: count('organisations'),
    };
  }
}
