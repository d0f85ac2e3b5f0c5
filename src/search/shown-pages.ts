import type { HitWithPages } from './hit-with-pages.js';
import type { LinedPage } from './lined-page.js';
import { bestPages, boxesOfPlaces, type PageHit, touches } from './page-hits.js';
import { type LineLoader, pageKey, type PlacedPage } from './page-loader.js';
import type { ParsedQuery } from './query/parsed-query.js';
import { PAGES_OF_HIT } from './search-index.js';

/**
 * Hits with the pages that they show, with boxes. Lines tell what the text alone does not: where words stand in a
 * running header or footer only, they are looked for again in the body of these pages.
 */
export async function withShownPages(
  hits: readonly HitWithPages[],
  query: ParsedQuery,
  load: LineLoader,
): Promise<HitWithPages[]> {
  const lined = await load(hits.flatMap(placed));
  const turned = hits.map((hit) => beyondMargins(hit, query, lined) ?? hit);
  const moved = turned.filter((hit, i) => hit !== hits[i]);
  const again: typeof lined = moved.length > 0 ? await load(moved.flatMap(placed)) : new Map();
  return turned.map((hit) => ({
    ...hit,
    pages: hit.pages.slice(0, PAGES_OF_HIT).map((page) => {
      const key = pageKey(hit.id, page.number);
      const { spans = [] } = again.get(key) ?? lined.get(key) ?? {};
      return { ...page, boxes: boxesOfPlaces(spans, page.places) };
    }),
  }));
}

const placed = ({ id, pages }: HitWithPages): PlacedPage[] =>
  pages.map(({ number, text, places, pictureless = false }) => ({ id, number, text, places, pictureless }));

/** The hit with its pages ranked again, now that their margins are known; undefined where none shows a margin. */
function beyondMargins(
  hit: HitWithPages,
  query: ParsedQuery,
  lined: ReadonlyMap<string, LinedPage>,
): HitWithPages | undefined {
  const marginsOf = ({ number, pictureless }: PageHit): LinedPage['margins'] | undefined =>
    pictureless ? [] : lined.get(pageKey(hit.id, number))?.margins;
  const inMargin = hit.pages.some((page) =>
    page.places.some(([start, end]) => touches(marginsOf(page) ?? [], start, end)),
  );
  if (!inMargin) return undefined;
  const loaded = hit.pages.flatMap((page) => {
    const margins = marginsOf(page);
    const { number, text, pictureless = false } = page;
    return margins ? [{ number, text, spans: [], margins, pictureless }] : [];
  });
  if (loaded.length < hit.pages.length) return undefined;
  return { ...hit, pages: bestPages(loaded, query, PAGES_OF_HIT).pages };
}
