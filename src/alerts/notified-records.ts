import { Injectable } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/documents/document.entity.js';
import { FieldEntry } from '../catalog/evidence/field-entry.entity.js';
import { Card } from '../opportunities/cards/card.entity.js';
import { openCardSql } from '../opportunities/cards/open-cards.js';
import { AppConfig } from '../platform/config/app-config.js';
import { nameOfValue } from '../shared/field-names.js';
import type { SavedSearch } from './saved-search.entity.js';

/** What a notification contains: the record of a document, and nothing of its pages. */
export interface NotifiedRecord {
  readonly id: string;
  readonly title: string | null;
  readonly type: string;
  readonly year: number | null;
  readonly people: readonly string[];
  readonly url: string;
}

/** Records as one reader may see them at this moment; what is closed to that reader is not among them. */
@Injectable()
export class NotifiedRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly config: AppConfig,
  ) {}

  /** In the order of `ids`; of a search for opportunities, those whose card is open. */
  async of(
    { about }: Pick<SavedSearch, 'about'>,
    ids: readonly string[],
    principal: Principal,
  ): Promise<NotifiedRecord[]> {
    if (ids.length === 0) return [];
    const cards = about === 'opportunities';
    const filter = this.filters.for(principal);
    const { sql, parameters } = cards
      ? openCardSql(filter, 'card', 'document')
      : filter.recordSql('document');
    const { manager } = this.dataSource;
    const query = manager.createQueryBuilder(Document, 'document');
    if (cards) query.innerJoin(Card, 'card', 'card.document_id = document.id');
    const documents = await query
      .where('document.id = ANY(:ids)', { ids })
      .andWhere(sql, parameters)
      .getMany();
    const entries = await manager.find(FieldEntry, {
      where: {
        documentId: In(documents.map(({ id }) => id)),
        name: In(['authors', 'inventors']),
        status: Not('rejected'),
      },
      order: { name: 'ASC', position: 'ASC' },
    });
    const byId = new Map(documents.map((document) => [document.id, document]));
    return ids.flatMap((id) => {
      const document = byId.get(id);
      if (!document) return [];
      const { title, type, year } = document;
      const people = entries
        .filter(({ documentId }) => documentId === id)
        .map(({ value, printed }) => nameOfValue(value) ?? printed);
      return [
        {
          id,
          title,
          type,
          year,
          people,
          url: `${this.config.http.publicUrl}/${cards ? 'opportunities' : 'd'}/${id}`,
        },
      ];
    });
  }
}
