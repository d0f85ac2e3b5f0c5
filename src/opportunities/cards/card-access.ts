import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { ReadFilter } from '../../access/read-filter.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { isId } from '../../shared/ids.js';
import { Card } from './card.entity.js';
import { OpenCards } from './open-cards.js';

export interface OpenedCard {
  readonly card: Card;
  readonly document: Document;
  readonly filter: ReadFilter;
  /** Seen by who keeps the document alone; the world sees no card here. */
  readonly closed: boolean;
}

/** The only way to a card over HTTP: what is not open does not exist, save for those who keep the document. */
@Injectable()
export class CardAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly openCards: OpenCards,
  ) {}

  /** Staff responsible for the document get its card in its present state, or an empty one if nobody has begun it. Throws 404. */
  async of(documentId: string, principal: Principal): Promise<OpenedCard> {
    const { manager } = this.dataSource;
    const document = isId(documentId) ? await manager.findOneBy(Document, { id: documentId }) : null;
    if (!document || document.deletedAt) throw new NotFoundException();
    const filter = this.filters.for(principal);
    const open = await this.openCards.get(documentId, filter);
    if (open) return { card: open, document, filter, closed: false };
    const guard = guarded(document);
    if (!filter.mayReadRecord(guard) || !filter.ownsOrKeeps(guard)) throw new NotFoundException();
    const card = await manager.findOneBy(Card, { documentId });
    return { card: card ?? emptyCard(documentId), document, filter, closed: true };
  }

  /** For those who keep the document. Throws 404. */
  async kept(documentId: string, principal: Principal): Promise<OpenedCard> {
    const opened = await this.of(documentId, principal);
    if (!opened.filter.ownsOrKeeps(guarded(opened.document))) throw new NotFoundException();
    return opened;
  }
}

/** Version 0: not in the database. */
export function emptyCard(documentId: string): Card {
  const now = new Date();
  return Object.assign(new Card(), {
    documentId,
    state: 'draft' as const,
    summaryVi: '',
    summaryEn: '',
    deskName: '',
    answerDays: 10,
    cooperation: [],
    patent: null,
    version: 0,
    publishedAt: null,
    publishedBy: null,
    createdAt: now,
    updatedAt: now,
  });
}
