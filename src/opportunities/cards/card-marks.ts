import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { foldedForm } from '../../text/normalise.js';
import { type CardQuestion, fitting, judged, type ShelfCard } from './card-filters.js';
import { readShelf } from './card-shelf.js';

/** A card that is open to the principal; `mark` changes when a value that the list shows changes. */
export interface MarkedCard {
  readonly documentId: string;
  readonly mark: string;
}

/** Cards with a fingerprint of what matters to their followers: readiness, protection, products, field, what is sought. */
@Injectable()
export class CardMarks {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one document, if one is named. What the words of the summary are changes no mark. */
  async of(question: CardQuestion, filter: ReadFilter, documentId?: string): Promise<MarkedCard[]> {
    const cards = await readShelf(
      this.dataSource,
      filter,
      documentId === undefined ? undefined : [documentId],
    );
    return fitting(judged(cards, question, foldedForm), 'newest').map((card) => ({
      documentId: card.documentId,
      mark: markOf(card),
    }));
  }
}

function markOf({ facts }: ShelfCard): string {
  const told = facts.filter(({ facet }) => facet !== 'host').map(({ facet, value }) => `${facet}=${value}`);
  return createHash('sha256').update(told.join('|')).digest('hex').slice(0, 16);
}
