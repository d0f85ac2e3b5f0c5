import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { ANONYMOUS } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Card } from '../../opportunities/cards/card.entity.js';
import { openCardSql } from '../../opportunities/cards/open-cards.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { Listed } from './sitemap.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { links } from '../../catalog/summaries/summary-view.js';

/** Half of what a sitemap may hold: ids are spread evenly, not exactly. */
const MOST_OF_A_PART = 25_000;
const COUNTED_MS = 60 * 60_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The records that everybody may read, parted by the first letters of their ids. */
@Injectable()
export class OpenRecords {
  private counted: { readonly at: number; readonly names: string[] } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly config: AppConfig,
  ) {}

  /** Cards that everybody may see, the newest first. */
  async cards(): Promise<Listed[]> {
    const { sql, parameters } = openCardSql(this.filters.for(ANONYMOUS), 'card', 'document');
    const rows = await this.dataSource
      .createQueryBuilder(Card, 'card')
      .innerJoin(Document, 'document', 'document.id = card.document_id')
      .select(['card.document_id AS id', 'greatest(card.updated_at, document.updated_at) AS changed'])
      .where(sql, parameters)
      .orderBy('card.published_at', 'DESC')
      .limit(2 * MOST_OF_A_PART)
      .getRawMany<{ id: string; changed: Date }>();
    return rows.map(({ id, changed }) => ({
      url: `${this.config.http.publicUrl}/opportunities/${id}`,
      changed,
    }));
  }

  /** Counted once an hour at most, however often it is asked. */
  async parts(): Promise<string[]> {
    if (!this.counted || Date.now() - this.counted.at > COUNTED_MS)
      this.counted = { at: Date.now(), names: partNames(await this.open().getCount()) };
    return this.counted.names;
  }

  async of(part: string): Promise<Listed[]> {
    const letters = part === 'all' ? '' : part;
    const rows = await this.open()
      .select(['document.id AS id', 'document.updated_at AS changed'])
      .andWhere('document.id BETWEEN :first AND :last', {
        first: letters + FIRST_ID.slice(letters.length),
        last: letters + LAST_ID.slice(letters.length),
      })
      .orderBy('document.id')
      .limit(2 * MOST_OF_A_PART)
      .getRawMany<{ id: string; changed: Date }>();
    return rows.map(({ id, changed }) => ({ url: links(id, this.config.http.publicUrl).html, changed }));
  }

  private open(): SelectQueryBuilder<Document> {
    const { sql, parameters } = this.filters.for(ANONYMOUS).recordSql('document');
    return this.dataSource.createQueryBuilder(Document, 'document').where(sql, parameters);
  }
}

export const PART_NAME = /^(?:all|[0-9a-f]{1,3})$/;

/** `all`, or as many letters as keep each part within bounds. */
export function partNames(count: number): string[] {
  const letters = [0, 1, 2, 3].find((length) => count <= MOST_OF_A_PART * 16 ** length) ?? 3;
  if (letters === 0) return ['all'];
  return Array.from({ length: 16 ** letters }, (_, i) => i.toString(16).padStart(letters, '0'));
}
