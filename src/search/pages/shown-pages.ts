import type { HitWithPages } from './hit-with-pages.js';
import { bestPages, boxesOfPlaces, touches } from './page-hits.js';
import { type LineLoader, type MarginLoader, pageKey, type PlacedPage } from './page-lines.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { PAGES_OF_HIT } from '../port/search-index.js';

/**
 * Hits with the pages that they show, with boxes. Lines tell what the text alone does not: where words stand in a
 * running header or footer only, they are looked for again in the body of these pages.
 */
export async function withShownPages(
  hits: readonly HitWithPages[],
  query: ParsedQuery,
  load: LineLoader,
  loadMargins: MarginLoader,
): Promise<HitWithPages[]> {
  const lined = await load(hits.flatMap(placed));
  const marginal = hits.filter((hit) => showsMargin(hit, lined));
  const margins = marginal.length > 0 ? await loadMargins(marginal.flatMap(placed)) : NO_MARGINS;
  const turned = new Map(marginal.map((hit) => [hit.id, beyondMargins(hit, query, margins)]));
  const moved = [...turned.values()].filter((hit) => hit !== undefined);
  const again = moved.length > 0 ? await load(moved.flatMap(placed)) : NO_LINES;
  return hits.map((hit) => {
    const shown = turned.get(hit.id);
    return {
      ...hit,
      pages: (shown ?? hit).pages.slice(0, PAGES_OF_HIT).map((page) => {
        const { spans = [] } = (shown ? again : lined).get(pageKey(hit.id, page.number)) ?? {};
        return { ...page, boxes: boxesOfPlaces(spans, page.places) };
      }),
    };
  });
}

type Margins = Awaited<ReturnType<MarginLoader>>;
type Lines = Awaited<ReturnType<LineLoader>>;
const NO_MARGINS: Margins = new Map();
const NO_LINES: Lines = new Map();

const placed = ({ id, pages }: Pick<HitWithPages, 'id' | 'pages'>): PlacedPage[] =>
  pages.map(({ number, text, places, pictureless = false }) => ({ id, number, text, places, pictureless }));

const showsMargin = (hit: HitWithPages, lined: Lines): boolean =>
  hit.pages.some(({ number, places }) => {
    const { margins = [] } = lined.get(pageKey(hit.id, number)) ?? {};
    return places.some(([start, end]) => touches(margins, start, end));
  });

/** The hit with its pages ranked again, now that their margins are known; undefined where some may not be known. */
function beyondMargins(
  hit: HitWithPages,
  query: ParsedQuery,
  known: Margins,
): Pick<HitWithPages, 'id' | 'pages'> | undefined {
  const loaded = hit.pages.flatMap(({ number, text, pictureless = false }) => {
    const margins = pictureless ? [] : known.get(pageKey(hit.id, number));
    return margins ? [{ number, text, spans: [], margins, pictureless }] : [];
  });
  if (loaded.length < hit.pages.length) return undefined;
  return { id: hit.id, pages: bestPages(loaded, query, PAGES_OF_HIT).pages };
}
