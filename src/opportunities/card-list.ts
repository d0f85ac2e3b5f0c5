import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/document.entity.js';
import { type CardFacet, type CardQuestion, cardTables } from './card-filters.js';
import { CardMaterials } from './card-material.js';
import { type CardSummaryParts, CardViews } from './card-views.js';
import { Card } from './card.entity.js';
import type { CardSort } from './card-sorts.js';
import type { CardListDto, CardSummaryDto } from './opportunities.dto.js';

const ORDER: Readonly<Record<CardSort, string>> = {
  newest: 'open_card.published_at DESC',
  readiness:
    "(SELECT fact.value::int FROM fact WHERE fact.document_id = open_card.document_id AND fact.facet = 'trl') DESC NULLS LAST",
  proven: '(SELECT count(*) FROM proof WHERE proof.document_id = open_card.document_id) DESC',
  title: 'open_card.title',
};

export interface CardListQuestion extends CardQuestion {
  readonly sort: CardSort;
  readonly from: number;
  readonly size: number;
}

interface Found {
  readonly total: string;
  readonly ids: string[] | null;
  readonly facets: { readonly facet: CardFacet; readonly value: string; readonly count: number }[] | null;
}

/** Cards that the asker may see, by what they say at a glance. */
@Injectable()
export class CardList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly materials: CardMaterials,
    private readonly views: CardViews,
  ) {}

  async list(question: CardListQuestion, asker: Asker): Promise<CardListDto> {
    const filter = this.filters.for(asker);
    const { sql, parameters } = cardTables(question, filter);
    const [query, given] = this.dataSource.driver.escapeQueryWithParameters(
      `${sql}
       SELECT (SELECT count(*) FROM judged WHERE missed = '{}') AS total,
         (SELECT json_agg(document_id) FROM (
            SELECT open_card.document_id FROM judged JOIN open_card USING (document_id) WHERE missed = '{}'
            ORDER BY ${ORDER[question.sort]}, open_card.document_id OFFSET :from LIMIT :size) page) AS ids,
         (SELECT json_agg(counted) FROM (
            SELECT facet, value, count(*)::int AS count FROM fact JOIN judged USING (document_id)
            WHERE missed <@ ARRAY[facet] GROUP BY facet, value ORDER BY count(*) DESC, value) counted) AS facets`,
      { ...parameters, from: question.from, size: question.size },
    );
    const [found] = await this.dataSource.query<Found[]>(query, given);
    const ids = found?.ids ?? [];
    return {
      total: Number(found?.total ?? 0),
      items: await this.summaries(ids, asker),
      facets: facetsOf(found?.facets ?? []),
    };
  }

  /** Cards by their documents, in that order; those that are open to the asker must be among the ids alone. */
  private async summaries(ids: readonly string[], asker: Asker): Promise<CardSummaryDto[]> {
    if (ids.length === 0) return [];
    const { manager } = this.dataSource;
    const [cards, documents] = await Promise.all([
      manager.findBy(Card, { documentId: In([...ids]) }),
      manager.findBy(Document, { id: In([...ids]) }),
    ]);
    const materials = await this.materials.of(documents, this.filters.for(asker));
    const parts = ids.flatMap((id): CardSummaryParts[] => {
      const [card, material] = [cards.find(({ documentId }) => documentId === id), materials.get(id)];
      return card && material ? [{ card, material }] : [];
    });
    return parts.map((part) => this.views.summary(part));
  }
}

function facetsOf(counts: NonNullable<Found['facets']>): CardListDto['facets'] {
  const facets: CardListDto['facets'] = {};
  for (const { facet, value, count } of counts) (facets[facet] ??= []).push({ value, count });
  return facets;
}
