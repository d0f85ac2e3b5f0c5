import type { ReadScope } from '../../access/read-filter.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { SearchHit, SearchOptions, SearchResult, SearchSort } from '../search-index.js';
import { facetCounts } from './facet-counts.js';
import { BODY, HitCollector } from './hit-collector.js';
import type { IndexDatabase } from './index-file.js';
import { likelyPages } from './likely-pages.js';
import { mendedQuery } from './mended-query.js';
import { rightsOf } from './rights-sql.js';
import { Statements } from './statements.js';

/** A token in no more documents than this, or than the share below, counts alone. */
const RARE_AT_LEAST = 50;
const RARE_SHARE = 0.02;

const ORDERS: Readonly<Record<SearchSort, string>> = {
  relevance: 'h.tier, h.score DESC, d.year DESC, d.doc DESC',
  newest: 'd.year DESC NULLS LAST, h.tier, h.score DESC, d.doc DESC',
  oldest: 'd.year ASC NULLS LAST, h.tier, h.score DESC, d.doc DESC',
  title: 'd.title_key, d.doc',
};

interface HitRow {
  readonly doc: number;
  readonly id: string;
  readonly tier: number;
  readonly score: number;
  readonly body: number;
}

/** Answers searches from one index file, one at a time. */
export class IndexReader {
  readonly statements: Statements;

  constructor(database: IndexDatabase) {
    this.statements = new Statements(database);
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

  private answer(
    query: ParsedQuery,
    scope: ReadScope,
    { filters = {}, sort = 'relevance', from = 0, size = 20, facets = [] }: SearchOptions,
  ): Omit<SearchResult, 'tookMs'> {
    const rights = rightsOf(scope);
    const collector = new HitCollector(this.statements, rights, filters, this.rarity());
    const tiers = collector.collect(query);
    const total =
      this.statements.get<{ n: number }>('SELECT count(*) AS n FROM temp.hits WHERE outside = 0')?.n ?? 0;
    const rows = this.statements.all<HitRow>(
      `SELECT d.doc, d.id, h.tier, h.score, h.body FROM temp.hits h JOIN docs d ON d.doc = h.doc
       WHERE h.outside = 0 ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?`,
      [size, from],
    );
    const suggestion = collector.found() === 0 ? mendedQuery(this.statements, query, rights) : undefined;
    return {
      total,
      hits: rows.map((row) => this.hit(row, query, tiers)),
      facets: facetCounts(this.statements, facets),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }

  private hit(row: HitRow, query: ParsedQuery, tiers: number): SearchHit {
    const pages =
      row.body === BODY.none
        ? undefined
        : likelyPages(this.statements, row.doc, query, row.body === BODY.whole);
    return {
      id: row.id,
      score: scoreOf(row, tiers),
      body: row.body !== BODY.none,
      ...(pages === undefined ? {} : { likelyPages: pages }),
    };
  }

  private rarity(): (token: string) => boolean {
    const size = this.statements.get<{ n: number | null }>('SELECT max(doc) AS n FROM docs')?.n ?? 0;
    const limit = Math.max(RARE_AT_LEAST, Math.ceil(size * RARE_SHARE));
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

/** Whole part: how narrowly the question was met; fraction: bm25, squeezed below one. */
function scoreOf({ tier, score }: HitRow, tiers: number): number {
  const positive = Math.max(0, score);
  return Math.max(0, tiers - tier) + positive / (positive + 10);
}
