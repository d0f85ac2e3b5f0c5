import type { ReadScope } from '../../access/read-filter.js';
import type { IsRare } from '../matching/match-plan.js';
import { rareUpTo, stepsOf } from '../matching/match-steps.js';
import { parseQuery } from '../query/parse-query.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { FacetCounts, FoundHits, SearchHit, SearchOptions, SearchResult } from '../port/search-index.js';
import { NodeMatcher } from './node-matcher.js';
import { DocumentColumns } from './columns/document-columns.js';
import { FacetColumns } from './columns/facet-columns.js';
import { FilterSets } from './columns/filter-sets.js';
import { type AskedIndex, HitCollector } from './hit-collector.js';
import { HitOrder } from './columns/hit-order.js';
import { BODY, Hits } from './columns/hits.js';
import type { IndexDatabase } from './file/index-file.js';
import { likelyPages } from './likely-pages.js';
import { correctedQuery } from './corrected-query.js';
import { rightsSetsOf } from './columns/rights-sets.js';
import { Statements } from './file/statements.js';
import { PostingsCache } from './terms/postings-cache.js';
import { TermReader } from './terms/term-reader.js';

/** Answers searches from one index file, one at a time. */
export class IndexReader {
  readonly statements: Statements;
  private readonly columns: DocumentColumns;
  private readonly facets: FacetColumns;
  private readonly postings = new PostingsCache();

  constructor(database: IndexDatabase) {
    this.statements = new Statements(database);
    this.columns = new DocumentColumns(this.statements);
    this.facets = new FacetColumns(this.statements, this.columns);
  }

  /** `tell` is given what was found before facets are counted, where some are. */
  search(
    query: ParsedQuery,
    scope: ReadScope,
    options: SearchOptions,
    tell: (found: FoundHits) => void,
  ): SearchResult {
    const began = performance.now();
    return this.inSnapshot(() => {
      const { facets, ...answer } = this.answer(query, scope, options);
      const found = { ...answer, tookMs: performance.now() - began };
      if (options.facets?.length) tell(found);
      return { ...found, facets: facets() };
    });
  }

  /** Documents whose record this scope may read. */
  count(scope: ReadScope): number {
    return this.inSnapshot(() => rightsSetsOf(scope, this.columns).record.count);
  }

  /** One state of the index for hits, counts and facets, whatever is written meanwhile. */
  private inSnapshot<T>(read: () => T): T {
    this.statements.run('BEGIN');
    try {
      this.columns.refresh();
      return read();
    } finally {
      this.statements.run('COMMIT');
    }
  }

  private answer(
    query: ParsedQuery,
    scope: ReadScope,
    options: SearchOptions,
  ): Omit<FoundHits, 'tookMs'> & { facets: () => FacetCounts } {
    const { filters = {}, sort = 'relevance', from = 0, size = 20, facets = [] } = options;
    const terms = new TermReader(this.statements, this.postings);
    const matcher = new NodeMatcher(this.statements, this.columns, terms);
    const filterSets = new FilterSets(this.statements, this.columns);
    const rights = rightsSetsOf(scope, this.columns);
    const index = { columns: this.columns, matcher, filterSets, rights, isRare: this.rarity(matcher) };
    const hits = new Hits(this.columns.size, filterSets.outside(filters));
    const collector = new HitCollector(index, hits);
    const { asked, suggestion } = this.collect(collector, query, options, index);
    const order = new HitOrder(this.statements, this.columns, hits, (doc) => collector.score(doc));
    return {
      total: hits.total,
      hits: this.shown(order.page(sort, from, size), hits, collector, asked),
      facets: () => this.facets.counts(facets, hits),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }

  /** What nothing holds all of is asked again with its misspelt words mended, and stays as it is if that is no better. */
  private collect(
    collector: HitCollector,
    query: ParsedQuery,
    options: SearchOptions,
    index: AskedIndex,
  ): { asked: ParsedQuery; suggestion?: string } {
    const steps = stepsOf(query, options);
    if (collector.collect(query, steps) || options.topic) return { asked: query };
    const suggestion = correctedQuery(index.matcher, query, index.rights);
    if (suggestion === undefined) return { asked: query };
    const asked = parseQuery(suggestion);
    if (collector.collect(asked, stepsOf(asked, options))) return { asked, suggestion };
    collector.collect(query, steps);
    return { asked: query };
  }

  private shown(
    docs: readonly number[],
    hits: Hits,
    collector: HitCollector,
    asked: ParsedQuery,
  ): SearchHit[] {
    const ids = this.idsOf(docs);
    return docs.map((doc) => {
      const body = hits.bodyOf(doc);
      const pages =
        body === BODY.none ? undefined : likelyPages(this.statements, doc, asked, body === BODY.whole);
      return {
        id: ids.get(doc) ?? '',
        score: Math.max(0, collector.score(doc)),
        body: body !== BODY.none,
        ...(pages === undefined ? {} : { likelyPages: pages }),
      };
    });
  }

  private idsOf(docs: readonly number[]): Map<number, string> {
    const rows = this.statements.all<{ doc: number; id: string }>(
      'SELECT doc, id FROM docs WHERE doc IN (SELECT value FROM json_each(?))',
      [JSON.stringify(docs)],
    );
    return new Map(rows.map(({ doc, id }) => [doc, id]));
  }

  private rarity(matcher: NodeMatcher): IsRare {
    const limit = rareUpTo(this.columns.count);
    return (token) => matcher.documentFrequency(token) <= limit;
  }
}
