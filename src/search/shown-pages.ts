import { bestPages, boxesOfPlaces, type LoadedPage, type PageHit, touches } from './page-hits.js';
import type { LinedPage } from './page-loader.js';
import type { ParsedQuery } from './query/parsed-query.js';

const SHOWN = 3;

/**
 * The pages of one hit as they are shown, with boxes. Lines tell what the text alone does not: where words stand in a
 * running header or footer only, they are looked for again in the body of these pages.
 */
export function shownPages(
  pages: readonly PageHit[],
  query: ParsedQuery,
  lined: (number: number) => LinedPage | undefined,
): PageHit[] {
  const loaded = pages.flatMap(({ number }): LoadedPage[] => {
    const page = lined(number);
    return page ? [{ number, ...page }] : [];
  });
  const inMargin = pages.some(({ number, places }) =>
    places.some(([start, end]) => touches(lined(number)?.margins ?? [], start, end)),
  );
  const whole = loaded.length === pages.length;
  if (inMargin && whole) return [...bestPages(loaded, query, SHOWN).pages];
  return pages
    .slice(0, SHOWN)
    .map((page) => ({ ...page, boxes: boxesOfPlaces(lined(page.number)?.spans ?? [], page.places) }));
}
