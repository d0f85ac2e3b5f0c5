import type { Box, Evidence, Hit } from '../api/types.js';

export interface Mark {
  readonly box: Box;
  /** The picture moves to the current marks; the others only show. */
  readonly current: boolean;
}

export interface MarkSources {
  readonly page: number;
  readonly hits: readonly Hit[];
  /** Which hit on this page is the current one. */
  readonly current: number;
  readonly place: Evidence | undefined;
  /** Boxes of the clicked word; none where no word was clicked. */
  readonly word: readonly Box[];
}

/** What is marked on a page: a clicked word before an evidence's place before the hits of a search. */
export function marksOf({ page, hits, current, place, word }: MarkSources): Mark[] {
  const onPage = hits.filter((hit) => hit.page === page);
  const placeBoxes = place?.page === page ? (place.boxes ?? []) : [];
  const hitsLead = word.length === 0 && placeBoxes.length === 0;
  return [
    ...onPage.flatMap((hit, i) => hit.boxes.map((box) => ({ box, current: hitsLead && i === current }))),
    ...placeBoxes.map((box) => ({ box, current: word.length === 0 })),
    ...word.map((box) => ({ box, current: true })),
  ];
}

export interface HitPlace {
  readonly page: number;
  /** Place among the hits of its page, as the address counts. */
  readonly hit: number;
}

/** The hit before or after the open one, going round at the ends; the nearest page's when none is open. */
export function neighbour(hits: readonly Hit[], at: HitPlace, step: 1 | -1): HitPlace | undefined {
  const places = placesOf(hits);
  if (places.length === 0) return undefined;
  const here = places.findIndex((place) => place.page === at.page && place.hit === at.hit);
  if (here >= 0) return places[(here + step + places.length) % places.length];
  const after = places.findIndex((place) => place.page > at.page);
  if (step === 1) return places[Math.max(after, 0)];
  return places[after <= 0 ? places.length - 1 : after - 1];
}

export function placesOf(hits: readonly Hit[]): HitPlace[] {
  const counts = new Map<number, number>();
  return hits.map(({ page }) => {
    const hit = counts.get(page) ?? 0;
    counts.set(page, hit + 1);
    return { page, hit };
  });
}
