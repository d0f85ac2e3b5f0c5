import type { SearchablePage, SearchableResult } from '../document/searchable-page.js';

/** A page of a document whose pages come from several originals, or from one in another order. */
export interface GatheredPage extends SearchablePage {
  /** Place of its original among the originals. */
  readonly source: number;
  /** Which page of it. */
  readonly filePage: number;
}

export interface GatheredSource {
  readonly path: string;
  readonly mediaType: string;
}

/** A page that cannot be taken as it is, and why. */
export interface ToBeDrawn {
  readonly number: number;
  readonly why: string;
}

/** Such a page drawn upright; without a picture where that failed too. */
export interface DrawnPage extends ToBeDrawn {
  readonly picture?: { readonly path: string; readonly width: number; readonly height: number };
}

/** Written, or these pages must be handed in drawn. */
export type Gathered = { readonly written: SearchableResult } | { readonly drawFirst: readonly ToBeDrawn[] };
