import type { ReadScope } from '../../access/read-filter.js';
import { bestPages, type LoadedPage } from './page-hits.js';
import { foldedPage } from './folded-page.js';
import type { NearDuplicates } from './near-duplicates.js';
import type { HitWithPages, PageSearchResult, VersionFinder } from './hit-with-pages.js';
import { checkPaging } from '../port/paging.js';
import { parseQuery } from '../query/parse-query.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import {
  LARGEST_PAGE,
  LARGEST_SLICE,
  PAGES_OF_HIT,
  type FoundHits,
  type SearchHit,
  type SearchIndex,
  type SearchOptions,
  type StartedSearch,
} from '../port/search-index.js';

export interface WantedPages {
  readonly id: string;
  /** Absent: all of them. */
  readonly numbers?: readonly number[];
}

/** Fetches page texts, by document id; leaves out every page that the reader may not read. */
export type PageLoader = (
  wanted: readonly WantedPages[],
) => Promise<ReadonlyMap<string, readonly LoadedPage[]>>;

/** So many of the best documents are ranked again by their pages; later ones keep the index's order. */
export const RERANKED = 24;
/** What the best page may add to a document's place, where the index's best document counts one. */
const PAGE_SHARE = 0.3;

/** What the index found, before anybody looked into pages. */
export interface FirstFound {
  readonly result: FoundHits;
  readonly facets: StartedSearch['facets'];
  readonly index: SearchIndex;
  readonly query: ParsedQuery;
  readonly scope: ReadScope;
  readonly options: SearchOptions;
  /** Hits reach from the first to the last that may be ranked again, not from `options.from`. */
  readonly reranks: boolean;
  readonly began: number;
}

export async function firstFound(
  index: SearchIndex,
  query: ParsedQuery,
  scope: ReadScope,
  options: SearchOptions,
): Promise<FirstFound> {
  checkPaging(options, LARGEST_PAGE);
  const { from = 0, size = 20, sort = 'relevance' } = options;
  const began = performance.now();
  const reranks = sort === 'relevance' && from < RERANKED && query.asks === 'words' && size > 0;
  const { found, facets } = index.startSearch(
    query,
    scope,
    reranks ? { ...options, from: 0, size: Math.max(RERANKED, from + size) } : options,
  );
  return { result: await found, facets, index, query, scope, options, reranks, began };
}

/**
 * The hits with the pages where the answer stands. Given `versionsOf`, a document is folded into a near duplicate that
 * stands before it, and further documents are asked for until `size` hits stand for themselves.
 */
export async function pagesFound(
  { result, index, query, scope, options, reranks, began }: FirstFound,
  load: PageLoader,
  versionsOf?: VersionFinder,
): Promise<PageSearchResult> {
  const { from = 0, size = 20 } = options;
  const asked = result.suggestion === undefined ? query : parseQuery(result.suggestion);
  // Both are asked at once: each is a round to the database and back.
  const open = result.hits.filter(({ body }) => body).map(({ id }) => id);
  const [paged, versions] = await Promise.all([withPages(result.hits, asked, load), versionsOf?.(open)]);
  const ranked = reranks ? reranked(paged) : paged.map(({ hit }) => hit);
  const { facets: _, ...narrow } = options;
  const plain = async (at: number, most: number): Promise<SearchHit[]> => {
    const { hits } = await index.search(query, scope, { ...narrow, from: at, size: most });
    return [...hits];
  };
  const answer = await foldedPage({
    from,
    size,
    total: result.total,
    ranked: reranks ? ranked.slice(from) : ranked,
    before: () =>
      reranks ? Promise.resolve(ranked.slice(0, from)) : plain(0, Math.min(from, LARGEST_SLICE)),
    more: async (at, most) => (await withPages(await plain(at, most), asked, load)).map(({ hit }) => hit),
    ...(versionsOf && versions ? { versionsOf: knowing(versions, open, versionsOf) } : {}),
  });
  return { ...result, ...answer, tookMs: performance.now() - began };
}

/** Both in one, without facets. */
export async function searchWithPages(
  index: SearchIndex,
  query: ParsedQuery,
  scope: ReadScope,
  options: SearchOptions,
  load: PageLoader,
  versionsOf?: VersionFinder,
): Promise<PageSearchResult> {
  return pagesFound(await firstFound(index, query, scope, options), load, versionsOf);
}

/** Asks only where some of the documents were not asked for before. */
function knowing(known: NearDuplicates, asked: readonly string[], more: VersionFinder): VersionFinder {
  const before = new Set(asked);
  return (ids) => (ids.every((id) => before.has(id)) ? Promise.resolve(known) : more(ids));
}

interface Ranked {
  readonly hit: HitWithPages;
  readonly quality: number;
}

async function withPages(
  hits: readonly SearchHit[],
  query: ParsedQuery,
  load: PageLoader,
): Promise<Ranked[]> {
  const wanted = hits
    .filter(({ body, likelyPages }) => body && query.asks === 'words' && likelyPages?.length !== 0)
    .map(({ id, likelyPages }) => ({ id, ...(likelyPages ? { numbers: likelyPages } : {}) }));
  const loaded = wanted.length > 0 ? await load(wanted) : new Map<string, readonly LoadedPage[]>();
  return hits.map((hit) => {
    const { pages, quality } = bestPages(loaded.get(hit.id) ?? [], query, PAGES_OF_HIT);
    return { hit: { ...hit, pages, versions: [] }, quality };
  });
}

function reranked(ranked: readonly Ranked[]): HitWithPages[] {
  const best = Math.max(...ranked.map(({ hit }) => hit.score), Number.MIN_VALUE);
  const placed = ranked.map(({ hit, quality }, i) => ({
    hit: { ...hit, score: hit.score / best + PAGE_SHARE * quality },
    i,
  }));
  const head = placed.slice(0, RERANKED).sort((a, b) => b.hit.score - a.hit.score || a.i - b.i);
  return [...head, ...placed.slice(RERANKED)].map(({ hit }) => hit);
}
