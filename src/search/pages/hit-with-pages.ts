import type { NearDuplicates } from './near-duplicates.js';
import type { PageHit } from './page-hits.js';
import type { FoundHits, SearchHit } from '../port/search-index.js';

export interface HitWithPages extends SearchHit {
  readonly pages: readonly PageHit[];
  /** Near duplicates that it stands for, whether or not they were found. */
  readonly versions: readonly string[];
}

/** Near duplicates of these documents, as far as the reader may know of them. */
export type VersionFinder = (ids: readonly string[]) => Promise<NearDuplicates>;

/** `from`, `size`, `total` and facets count documents. Every one of a span is either shown or folded into a hit. */
export interface PageSearchResult extends FoundHits {
  readonly hits: readonly HitWithPages[];
  /** So many documents from `from` up to `next` are named under a hit, here or before, instead of standing for themselves. */
  readonly folded: number;
  /** The `from` of what comes after these hits; absent: nothing does. */
  readonly next?: number;
  /** The `from` of as many hits before these; absent at the beginning. */
  readonly previous?: number;
}
