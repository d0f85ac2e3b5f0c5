import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { foldedForm } from '../../text/normalise.js';
import { type CardQuestion, facetCounts, fitting, judged } from './card-filters.js';
import { CardMaterials } from './card-material.js';
import { CardShelves } from './card-shelves.js';
import { type CardSummaryParts, CardViews } from './card-views.js';
import { Card } from './card.entity.js';
import type { CardSort } from './card-sorts.js';
import type { CardListDto, CardSummaryDto } from './opportunities.dto.js';

export interface CardListQuestion extends CardQuestion {
  readonly sort: CardSort;
  readonly from: number;
  readonly size: number;
}

/** Cards that the principal may see, by what they say at a glance. */
@Injectable()
export class CardList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly shelves: CardShelves,
    private readonly materials: CardMaterials,
    private readonly views: CardViews,
  ) {}

  async list(question: CardListQuestion, principal: Principal): Promise<CardListDto> {
    const cards = judged(await this.shelves.of(this.filters.for(principal)), question, foldedForm);
    const found = fitting(cards, question.sort);
    const shown = found.slice(question.from, question.from + question.size);
    return {
      total: found.length,
      items: await this.summaries(
        shown.map(({ documentId }) => documentId),
        principal,
      ),
      facets: facetCounts(cards),
    };
  }

  /** Cards by their documents, in that order; those that are open to the principal must be among the ids alone. */
  private async summaries(ids: readonly string[], principal: Principal): Promise<CardSummaryDto[]> {
    if (ids.length === 0) return [];
    const { manager } = this.dataSource;
    const [cards, documents] = await Promise.all([
      manager.findBy(Card, { documentId: In([...ids]) }),
      manager.findBy(Document, { id: In([...ids]) }),
    ]);
    const materials = await this.materials.of(documents, this.filters.for(principal));
    const parts = ids.flatMap((id): CardSummaryParts[] => {
      const [card, material] = [cards.find(({ documentId }) => documentId === id), materials.get(id)];
      return card && material ? [{ card, material }] : [];
    });
    return parts.map((part) => this.views.summary(part));
  }
}
