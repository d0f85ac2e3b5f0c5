import type { SearchSort } from '../../port/search-index.js';
import type { DocumentColumns } from './document-columns.js';
import type { Hits } from './hits.js';
import { nthLargest } from './nth-largest.js';
import type { Statements } from '../file/statements.js';

type Compare = (a: number, b: number) => number;

/** Puts hits that meet every filter in the order that is asked for. */
export class HitOrder {
  private readonly orders: Readonly<Record<Exclude<SearchSort, 'title'>, Compare>>;

  constructor(
    private readonly statements: Statements,
    private readonly columns: DocumentColumns,
    private readonly hits: Hits,
    private readonly score: (doc: number) => number,
  ) {
    const worthier: Compare = (a, b) => score(b) - score(a);
    const newer: Compare = (a, b) => this.year(b, -Infinity) - this.year(a, -Infinity) || 0;
    const later: Compare = (a, b) => b - a;
    this.orders = {
      relevance: (a, b) => worthier(a, b) || hits.tierOf(a) - hits.tierOf(b) || newer(a, b) || later(a, b),
      newest: (a, b) => newer(a, b) || worthier(a, b) || later(a, b),
      oldest: (a, b) => this.year(a, Infinity) - this.year(b, Infinity) || worthier(a, b) || later(a, b),
    };
  }

  page(sort: SearchSort, from: number, size: number): number[] {
    const docs = this.hits.docs.filter((doc) => this.hits.maskOf(doc) === 0);
    if (sort === 'title') return this.byTitle(docs, from, size);
    const seen = sort === 'relevance' ? this.best(docs, from + size) : docs;
    return seen.sort(this.orders[sort]).slice(from, from + size);
  }

  /** No fewer than so many of the best: what is worth less than the last of them need not be put in order. */
  private best(docs: number[], count: number): number[] {
    if (count === 0 || docs.length <= count) return docs;
    const scores = new Float64Array(docs.length);
    docs.forEach((doc, i) => (scores[i] = this.score(doc)));
    const least = nthLargest(scores, count);
    return docs.filter((_, i) => (scores[i] ?? 0) >= least);
  }

  private year(doc: number, unknown: number): number {
    return this.columns.factsOf(doc)?.year ?? unknown;
  }

  private byTitle(docs: readonly number[], from: number, size: number): number[] {
    const rows = this.statements.all<{ doc: number }>(
      `SELECT doc FROM docs WHERE doc IN (SELECT value FROM json_each(?))
       ORDER BY title_key, doc LIMIT ? OFFSET ?`,
      [JSON.stringify(docs), size, from],
    );
    return rows.map(({ doc }) => doc);
  }
}
