import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReadFilter } from '../access/read-filter.js';
import { type CardQuestion, cardTables } from './card-filters.js';

/** A card that is open to who asks; `mark` is another once something changed in what it says at a glance. */
export interface MarkedCard {
  readonly documentId: string;
  readonly mark: string;
}

/** Cards with a mark of what matters to who follows them: readiness, protection, products, field, what is sought. */
@Injectable()
export class CardMarks {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one document, if one is named; in no order. What the words of the summary are changes no mark. */
  async of(question: CardQuestion, filter: ReadFilter, documentId?: string): Promise<MarkedCard[]> {
    const { sql, parameters } = cardTables(question, filter);
    const [query, given] = this.dataSource.driver.escapeQueryWithParameters(
      `${sql}
       SELECT judged.document_id AS "documentId",
         coalesce((SELECT string_agg(fact.facet || '=' || fact.value, '|' ORDER BY fact.facet, fact.value)
           FROM fact WHERE fact.document_id = judged.document_id AND fact.facet <> 'host'), '') AS facts
       FROM judged WHERE missed = '{}' ${documentId ? 'AND judged.document_id = :followed' : ''}`,
      { ...parameters, ...(documentId ? { followed: documentId } : {}) },
    );
    const rows = await this.dataSource.query<{ documentId: string; facts: string }[]>(query, given);
    return rows.map(({ documentId: id, facts }) => ({
      documentId: id,
      mark: createHash('sha256').update(facts).digest('hex').slice(0, 16),
    }));
  }
}
