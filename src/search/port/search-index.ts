import type { ReadScope } from '../../access/read-filter.js';
import type { IndexBatch, IndexedDocument } from './indexed-document.js';
import type { ParsedQuery } from '../query/parsed-query.js';

export const FACETS = ['type', 'year', 'language', 'field', 'trl', 'person', 'organisation'] as const;
export type FacetName = (typeof FACETS)[number];

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type SearchSort = (typeof SORTS)[number];

/** No page of results reaches past this; a harvest uses the change feed instead. */
export const DEEPEST_RESULT = 10_000;
/** Results that one reader may ask for at once, and that an index gives at once. */
export const LARGEST_PAGE = 100;
export const LARGEST_SLICE = 200;

/** Pages of a hit that are looked into, which are also those that may be shown. */
export const PAGES_OF_HIT = 3;

export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

/** Values of one kind are alternatives; kinds are joined by AND. Empty lists mean no condition. */
export interface SearchFilters {
  readonly types?: readonly string[];
  readonly years?: readonly YearRange[];
  readonly languages?: readonly string[];
  readonly fields?: readonly string[];
  /** Ids of agents. */
  readonly persons?: readonly string[];
  readonly organisations?: readonly string[];
  /** At least this readiness level. */
  readonly trl?: number;
  /** Of these documents only; unlike the others, an empty list finds nothing. */
  readonly ids?: readonly string[];
}

export interface SearchOptions {
  /** The question is a topic: what holds any pair of its words or any rare one is found, the more of them the higher. */
  readonly topic?: boolean;
  readonly filters?: SearchFilters;
  readonly sort?: SearchSort;
  readonly from?: number;
  readonly size?: number;
  readonly facets?: readonly FacetName[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
export type FacetCounts = Partial<Record<FacetName, readonly FacetCount[]>>;

export interface SearchHit {
  readonly id: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Whether its pages may be read: where not, it was found by its record alone. */
  readonly body: boolean;
  /** Where to look first for page hits, best first; absent when the index cannot tell. */
  readonly likelyPages?: readonly number[];
}

/** What a question finds, before facets are counted. */
export interface FoundHits {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /**
   * The question with misspelt words mended, only by words that this reader may read: where nothing holds all of what
   * was typed, hits, total and facets are this one's.
   */
  readonly suggestion?: string;
  readonly tookMs: number;
}

export interface SearchResult extends FoundHits {
  /** A facet counts what the other filters leave, so that its other values can still be chosen. */
  readonly facets: FacetCounts;
}

/** A search under way: both are of one state of the index. */
export interface StartedSearch {
  readonly found: Promise<FoundHits>;
  /** Fails where `found` fails. */
  readonly facets: () => Promise<FacetCounts>;
}

export interface Completion {
  readonly text: string;
  readonly kind: 'title' | 'person' | 'keyword' | 'code';
  /** Of a title: the document that bears it. */
  readonly documentId?: string;
}

/** `created` and `damaged`: the index is empty and must be filled again by `rebuild`. */
export type IndexState = 'ready' | 'created' | 'damaged';

export interface IndexHealth {
  readonly ok: boolean;
  readonly name: string;
  /** `gone`: there is no such index, and it must be filled again. `away`: the engine does not answer; it may be whole. */
  readonly state: IndexState | 'gone' | 'away';
  readonly documents?: number;
  readonly bytes?: number;
  readonly detail?: string;
}

/**
 * The search index: disposable, always derivable from the catalogue. Every reading call takes the reader's
 * scope, and nothing that it returns (hits, counts, facets, suggestions) betrays what that scope may not read:
 * a document whose record is closed does not exist; one whose body is closed matches by its record alone;
 * a withheld page matches for staff and its owner organisation only.
 */
export abstract class SearchIndex {
  /** The generation in use; kept by the caller beside the catalogue. */
  abstract readonly name: string;

  /** Makes the index ready; says when what stood there was missing or damaged and is now empty. */
  abstract open(): Promise<IndexState>;

  /** Resolves once the batch is durable and seen by every search that starts later. */
  abstract apply(batch: IndexBatch): Promise<void>;

  abstract search(query: ParsedQuery, scope: ReadScope, options?: SearchOptions): Promise<SearchResult>;

  /** As `search`, for who has a use for the hits while facets are still being counted. */
  startSearch(query: ParsedQuery, scope: ReadScope, options?: SearchOptions): StartedSearch {
    const found = this.search(query, scope, options);
    return { found, facets: async () => (await found).facets };
  }

  /** Completions of what is being typed, from titles, people, keywords and codes of readable records. */
  abstract suggest(typed: string, scope: ReadScope, limit?: number): Promise<readonly Completion[]>;

  /** Documents whose record this scope may read. */
  abstract count(scope: ReadScope): Promise<number>;

  /** Of the installation that the index belongs to. */
  abstract instanceId(): Promise<string | undefined>;

  /** Which of these it holds, and in which state: for verification. */
  abstract states(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** The newest state of any document that it holds, as the catalogue numbers them; 0 when it holds none. */
  abstract newestChange(): Promise<number>;

  /**
   * Fills a new generation beside the one in use and returns its name, without using it yet. Writes that reach
   * the old generation meanwhile are the caller's to apply again after `use`. `refused` is told of each document
   * that the engine will not have, which keeps the others out of nothing.
   */
  abstract rebuild(
    documents: AsyncIterable<IndexedDocument>,
    progress?: (done: number) => void,
    refused?: (id: string) => void,
  ): Promise<string>;

  /** From now on reads and writes go to this generation; searches under way end on the old one. */
  abstract use(name: string): Promise<void>;

  /** Removes a generation that is no longer used, and any half-built one of that name. */
  abstract drop(name: string): Promise<void>;

  /** Names of all generations there are: the one in use, older ones, half-built ones. */
  abstract generations(): Promise<readonly string[]>;

  abstract health(): Promise<IndexHealth>;

  abstract close(): Promise<void>;
}
