import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter, SqlCondition } from '../../access/read-filter.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Card } from './card.entity.js';

/**
 * Whether a card is open to the principal: published, its record may be read, no embargo runs on record or body, no patent
 * is still to be filed. It holds for owners and staff, too: what they see beside it is a draft.
 */
export function openCardSql(filter: ReadFilter, card: string, document: string): SqlCondition {
  const record = filter.recordSql(document);
  return {
    sql:
      `${card}.state = 'published' AND ${card}.patent IS DISTINCT FROM 'intended'` +
      ` AND NOT ${document}.quarantined AND ${record.sql}` +
      ` AND coalesce(${document}.embargo, :cardToday) <= :cardToday` +
      ` AND coalesce(${document}.record_embargo, :cardToday) <= :cardToday`,
    parameters: { ...record.parameters, cardToday: filter.scope.today },
  };
}

/** Cards as the world sees them. */
@Injectable()
export class OpenCards {
  constructor(private readonly dataSource: DataSource) {}

  /** The card of a document; undefined where it has none that is open to the principal. */
  async get(documentId: string, filter: ReadFilter): Promise<Card | undefined> {
    const { sql, parameters } = openCardSql(filter, 'card', 'document');
    const card = await this.dataSource
      .createQueryBuilder(Card, 'card')
      .innerJoin(Document, 'document', 'document.id = card.document_id')
      .where('card.document_id = :documentId', { documentId })
      .andWhere(sql, parameters)
      .getOne();
    return card ?? undefined;
  }
}
