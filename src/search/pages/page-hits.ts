import type { Box } from '../../shared/geometry.js';
import { boxesOfSpan, type PlainText, type WordSpan } from '../../shared/page-text.js';
import { type Match, matcherOf } from './page-matches.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { bestSnippet, type Snippet, snippetAround } from './snippet.js';
import { coverage, worthwhile } from './worthwhile-matches.js';

/** A page as it is searched; without word spans its hits get no boxes yet. */
export interface LoadedPage extends PlainText {
  readonly number: number;
  /** Stretches of its text that are running headers, footers and page numbers; absent: not known yet. */
  readonly margins?: readonly TextSpan[];
  /** Without a picture, as records bring their text: nothing stands anywhere on it, and its lines tell no more. */
  readonly pictureless?: boolean;
}

type TextSpan = readonly [start: number, end: number];

/** A word in a running header tells which book this is, not that the page speaks of it. */
const MARGIN_WORTH = 0.2;

/** A place in a document that answers the question. */
export interface PageHit {
  readonly number: number;
  /** Of the whole page. */
  readonly text: string;
  readonly snippet: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly boxes: readonly Box[];
  /** What the boxes show, as offsets in the page's text: for those who fetch word spans only for what is shown. */
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly pictureless?: boolean;
}

export interface BestPages {
  readonly pages: readonly PageHit[];
  /** 0–1: how well the best of them answers. */
  readonly quality: number;
}

const MOST_HITS_INSIDE = 1000;

/** The best pages of one document, out of those given; only pages that the reader may read may be given. */
export function bestPages(pages: readonly LoadedPage[], query: ParsedQuery, limit = 3): BestPages {
  const matcher = matcherOf(query);
  const kept = worthwhile(
    pages.map((page) => matcher.matches(page.text).map((match) => weighed(match, page))),
  );
  const ranked = pages
    .map((page, i) => ({ page, matches: kept[i] ?? [], score: coverage(kept[i] ?? [], matcher.asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.page.number - b.page.number)
    .slice(0, limit);
  return {
    quality: ranked[0]?.score ?? 0,
    pages: ranked.flatMap(({ page, matches }) => {
      const snippet = bestSnippet(page.text, matches);
      return snippet ? [pageHit(page, snippet)] : [];
    }),
  };
}

export interface HitsInside {
  /** How many places there are; only so many of the first are given. */
  readonly total: number;
  readonly hits: readonly PageHit[];
}

/** Every place in a document that answers the question, in reading order, each with its own snippet. */
export function hitsInside(pages: readonly LoadedPage[], query: ParsedQuery): HitsInside {
  const matcher = matcherOf(query);
  const kept = worthwhile(pages.map((page) => matcher.matches(page.text)));
  const places = pages.flatMap((page, i) => withoutOverlaps(kept[i] ?? []).map((match) => ({ page, match })));
  return {
    total: places.length,
    hits: places
      .slice(0, MOST_HITS_INSIDE)
      .map(({ page, match }) => pageHit(page, snippetAround(page.text, match.start, match.end, [match]))),
  };
}

function weighed(match: Match, { margins = [] }: LoadedPage): Match {
  const { start, end } = match;
  return touches(margins, start, end) ? { ...match, strength: match.strength * MARGIN_WORTH } : match;
}

/** Whether something of `[start, end)` lies in one of these spans. */
export const touches = (spans: readonly TextSpan[], start: number, end: number): boolean =>
  spans.some(([from, to]) => start < to && from < end);

function pageHit(page: LoadedPage, { snippet, marks, shown }: Snippet): PageHit {
  const places = shown.map(({ start, end }) => [start, end] as const);
  return {
    number: page.number,
    text: page.text,
    snippet,
    marks,
    places,
    boxes: boxesOfPlaces(page.spans, places),
    ...(page.pictureless ? { pictureless: true } : {}),
  };
}

/** Where these spans of a page's text stand on its picture. */
export function boxesOfPlaces(spans: readonly WordSpan[], places: PageHit['places']): Box[] {
  return distinct(places.flatMap(([start, end]) => boxesOfSpan(spans, start, end)));
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
