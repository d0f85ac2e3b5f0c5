import type { Box } from '../shared/geometry.js';
import { boxesOfSpan, type PlainText } from '../shared/page-text.js';
import { type Match, PageMatcher } from './page-matches.js';
import type { ParsedQuery } from './query/parsed-query.js';
import { bestSnippet, type Snippet, snippetAround } from './snippet.js';
import { coverage, worthwhile } from './worthwhile-matches.js';

/** A page as it is searched: its number, plain text and where each word stands on the picture. */
export interface LoadedPage extends PlainText {
  readonly number: number;
}

/** A place in a document that answers the question. */
export interface PageHit {
  readonly number: number;
  readonly snippet: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly boxes: readonly Box[];
}

export interface BestPages {
  readonly pages: readonly PageHit[];
  /** 0–1: how well the best of them answers. */
  readonly quality: number;
}

const MOST_HITS_INSIDE = 1000;

/** The best pages of one document, out of those given; only pages that the reader may read may be given. */
export function bestPages(pages: readonly LoadedPage[], query: ParsedQuery, limit = 3): BestPages {
  const matcher = new PageMatcher(query);
  const kept = worthwhile(pages.map((page) => matcher.matches(page.text)));
  const ranked = pages
    .map((page, i) => ({ page, matches: kept[i] ?? [], worth: coverage(kept[i] ?? [], matcher.asked) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.page.number - b.page.number)
    .slice(0, limit);
  return {
    quality: ranked[0]?.worth ?? 0,
    pages: ranked.flatMap(({ page, matches }) => {
      const snippet = bestSnippet(page.text, matches);
      return snippet ? [pageHit(page, snippet)] : [];
    }),
  };
}

/** Every place in a document that answers the question, in reading order, each with its own snippet. */
export function hitsInside(pages: readonly LoadedPage[], query: ParsedQuery): PageHit[] {
  const matcher = new PageMatcher(query);
  const kept = worthwhile(pages.map((page) => matcher.matches(page.text)));
  return pages
    .flatMap((page, i) => withoutOverlaps(kept[i] ?? []).map((match) => ({ page, match })))
    .slice(0, MOST_HITS_INSIDE)
    .map(({ page, match }) => pageHit(page, snippetAround(page.text, match.start, match.end, [match])));
}

function pageHit(page: LoadedPage, { snippet, marks, shown }: Snippet): PageHit {
  const boxes = shown.flatMap(({ start, end }) => boxesOfSpan(page.spans, start, end));
  return { number: page.number, snippet, marks, boxes: distinct(boxes) };
}

function withoutOverlaps(matches: readonly Match[]): Match[] {
  let reached = 0;
  return matches.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

const distinct = (boxes: readonly Box[]): Box[] => [
  ...new Map(boxes.map((box) => [box.join(), box])).values(),
];
