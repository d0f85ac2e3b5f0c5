import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { RelatedDto } from '../dto/document.dto.js';
import { ReadableLinks } from './readable-links.js';

const MOST = 50;

/** Documents linked to one, as far as the principal may know of them. */
@Injectable()
export class Related {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: ReadableLinks,
    private readonly filters: ReadFilters,
  ) {}

  async of(id: string, principal: Principal): Promise<RelatedDto[]> {
    const links = await this.links.of([id], this.filters.for(principal), MOST);
    const others = links.map(({ fromId, toId }) => (fromId === id ? toId : fromId));
    const documents = await this.dataSource.manager.find(Document, {
      where: { id: In(others) },
      select: { id: true, title: true, language: true },
    });
    const known = new Map(documents.map((document) => [document.id, document]));
    return links.map(({ kind, reason, fromId }, i) => {
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
