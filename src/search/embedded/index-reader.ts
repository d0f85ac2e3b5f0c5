import type { ReadScope } from '../../access/read-filter.js';
import { rareUpTo, stepsOf } from '../matching/match-steps.js';
import { parseQuery } from '../query/parse-query.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { SearchHit, SearchOptions, SearchResult, SearchSort } from '../search-index.js';
import { FacetColumns } from './facet-columns.js';
import { BODY, HitCollector } from './hit-collector.js';
import type { IndexDatabase } from './index-file.js';
import { likelyPages } from './likely-pages.js';
import { mendedQuery } from './mended-query.js';
import { type Rights, rightsOf } from './rights-sql.js';
import { Statements } from './statements.js';

const ORDERS: Readonly<Record<SearchSort, string>> = {
  relevance: 'h.worth DESC, h.tier, d.year DESC, d.doc DESC',
  newest: 'd.year DESC NULLS LAST, h.worth DESC, d.doc DESC',
  oldest: 'd.year ASC NULLS LAST, h.worth DESC, d.doc DESC',
  title: 'd.title_key, d.doc',
};

interface HitRow {
  readonly doc: number;
  readonly id: string;
  readonly score: number;
  readonly body: number;
}

/** Answers searches from one index file, one at a time. */
export class IndexReader {
  readonly statements: Statements;
  private readonly facets: FacetColumns;

  constructor(database: IndexDatabase) {
    this.statements = new Statements(database);
    this.facets = new FacetColumns(this.statements);
  }

  search(query: ParsedQuery, scope: ReadScope, options: SearchOptions): SearchResult {
    const began = performance.now();
    // One snapshot for hits, counts and facets, whatever is written meanwhile.
    this.statements.run('BEGIN');
    try {
      return { ...this.answer(query, scope, options), tookMs: performance.now() - began };
    } finally {
      this.statements.run('COMMIT');
    }
  }

  private answer(query: ParsedQuery, scope: ReadScope, options: SearchOptions): Omit<SearchResult, 'tookMs'> {
    const { filters = {}, sort = 'relevance', from = 0, size = 20, facets = [] } = options;
    const rights = rightsOf(scope);
    const collector = new HitCollector(this.statements, rights, filters, this.rarity());
    const { asked, suggestion } = this.collect(collector, query, options, rights);
    const total =
      this.statements.get<{ n: number }>('SELECT count(*) AS n FROM temp.hits WHERE outside = 0')?.n ?? 0;
    return {
      total,
      hits: this.rows(collector.worth, sort, from, size).map((row) => this.hit(row, asked)),
      facets: this.facets.counts(facets),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }

  private rows(worth: string, sort: SearchSort, from: number, size: number): HitRow[] {
    const least = sort === 'relevance' ? this.leastOf(worth, from + size) : undefined;
    return this.statements.all<HitRow>(
      `SELECT d.doc, d.id, h.worth AS score, h.body
       FROM (SELECT h.doc, ${worth} AS worth, h.tier, h.body FROM temp.hits h
             WHERE h.outside = 0 AND ${worth} >= ?) h CROSS JOIN docs d ON d.doc = h.doc
       ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?`,
      [least ?? -Infinity, size, from],
    );
  }

  /** What the last of so many best hits is worth: what is worth less need not be looked up to be put in order. */
  private leastOf(worth: string, hits: number): number | undefined {
    if (hits === 0) return undefined;
    const row = this.statements.get<{ worth: number }>(
      `SELECT ${worth} AS worth FROM temp.hits h WHERE h.outside = 0 ORDER BY worth DESC LIMIT 1 OFFSET ?`,
      [hits - 1],
    );
    return row?.worth;
  }

  /** What nothing holds all of is asked again with its misspelt words mended, and stays as it is if that is no better. */
  private collect(
    collector: HitCollector,
    query: ParsedQuery,
    options: SearchOptions,
    rights: Rights,
  ): { asked: ParsedQuery; suggestion?: string } {
    const steps = stepsOf(query, options);
    if (collector.collect(query, steps) || options.topic) return { asked: query };
    const suggestion = mendedQuery(this.statements, query, rights);
    if (suggestion === undefined) return { asked: query };
    const asked = parseQuery(suggestion);
    if (collector.collect(asked, stepsOf(asked, options))) return { asked, suggestion };
    collector.collect(query, steps);
    return { asked: query };
  }

  private hit(row: HitRow, query: ParsedQuery): SearchHit {
    const pages =
      row.body === BODY.none
        ? undefined
        : likelyPages(this.statements, row.doc, query, row.body === BODY.whole);
    return {
      id: row.id,
      score: Math.max(0, row.score),
      body: row.body !== BODY.none,
      ...(pages === undefined ? {} : { likelyPages: pages }),
    };
  }

  private rarity(): (token: string) => boolean {
    const size = this.statements.get<{ n: number | null }>('SELECT max(doc) AS n FROM docs')?.n ?? 0;
    const limit = rareUpTo(size);
    const known = new Map<string, boolean>();
    return (token) => {
      const before = known.get(token);
      if (before !== undefined) return before;
      const row = this.statements.get<{ n: number }>(
        'SELECT count(*) AS n FROM (SELECT 1 FROM full_fts WHERE full_fts MATCH ? LIMIT ?)',
        [`"${token}"`, limit + 1],
      );
      const rare = (row?.n ?? 0) <= limit;
      known.set(token, rare);
      return rare;
    };
  }
}
