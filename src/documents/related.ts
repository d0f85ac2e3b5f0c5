import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/documents/document.entity.js';
import type { RelatedDto } from './document.dto.js';
import { ReadableTies } from './readable-ties.js';

const MOST = 50;

/** Documents tied to one, as far as the asker may know of them. */
@Injectable()
export class Related {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ties: ReadableTies,
    private readonly filters: ReadFilters,
  ) {}

  async of(id: string, asker: Asker): Promise<RelatedDto[]> {
    const ties = await this.ties.of([id], this.filters.for(asker), MOST);
    const others = ties.map(({ fromId, toId }) => (fromId === id ? toId : fromId));
    const documents = await this.dataSource.manager.find(Document, {
      where: { id: In(others) },
      select: { id: true, title: true, language: true },
    });
    const known = new Map(documents.map((document) => [document.id, document]));
    return ties.map(({ kind, reason, fromId }, i) => {
      const other = known.get(others[i] ?? '');
      return {
        id: others[i] ?? '',
        title: other?.title ?? null,
        ...(other?.language ? { language: other.language } : {}),
        kind: kind === 'cites' && fromId !== id ? 'citedBy' : kind,
        reason,
      };
    });
  }
}
