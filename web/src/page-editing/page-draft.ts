import type { PageOrder, AsidePage, PageEdit, PlacedPage } from '../api/page-order.js';

/** A page as it is to stand; `number` is its place on the server, absent where it is out of view there. */
export interface DraftPage {
  readonly pageId: string;
  readonly turned: number;
  /** How it is turned on the server: the picture shows it so. */
  readonly shownTurned: number;
  readonly number?: number;
  readonly page: PlacedPage | AsidePage;
}

/** What a person has arranged and not yet saved. */
export interface Draft {
  readonly pages: readonly DraftPage[];
  readonly aside: readonly DraftPage[];
}

export const draftOf = ({ pages, aside }: PageOrder): Draft => ({
  pages: pages.map((page) => ({ ...bare(page), number: page.number })),
  aside: aside.map(bare),
});

const bare = (page: PlacedPage | AsidePage): DraftPage => ({
  pageId: page.pageId,
  turned: page.turned,
  shownTurned: page.turned,
  page,
});

type Chosen = ReadonlySet<string>;

export const rotated = (draft: Draft, chosen: Chosen, by: 90 | 270): Draft => ({
  ...draft,
  pages: draft.pages.map((one) =>
    chosen.has(one.pageId) ? { ...one, turned: (one.turned + by) % 360 } : one,
  ),
});

/** The chosen ones together, in their order, before the page that is `place`-th of the others; beyond: at the end. */
export function movedTo(draft: Draft, chosen: Chosen, place: number): Draft {
  const others = draft.pages.filter(({ pageId }) => !chosen.has(pageId));
  const moved = draft.pages.filter(({ pageId }) => chosen.has(pageId));
  return { ...draft, pages: [...others.slice(0, place), ...moved, ...others.slice(place)] };
}

/** Together one place to the front, or to the back; pages between the chosen ones end up behind them. */
export function stepped(draft: Draft, chosen: Chosen, step: -1 | 1): Draft {
  const first = draft.pages.findIndex(({ pageId }) => chosen.has(pageId));
  if (first < 0) return draft;
  return movedTo(draft, chosen, Math.max(0, first + step));
}

/** Dropped on a page: before it, or behind it where they come from before. */
export function droppedOn(draft: Draft, chosen: Chosen, on: string): Draft {
  if (chosen.has(on)) return draft;
  const at = draft.pages.findIndex(({ pageId }) => pageId === on);
  const first = draft.pages.findIndex(({ pageId }) => chosen.has(pageId));
  const place = draft.pages.slice(0, at).filter(({ pageId }) => !chosen.has(pageId)).length;
  return movedTo(draft, chosen, first < at ? place + 1 : place);
}

/** At least one page is left; else nothing happens. */
export function removed(draft: Draft, chosen: Chosen): Draft {
  const pages = draft.pages.filter(({ pageId }) => !chosen.has(pageId));
  if (pages.length === 0) return draft;
  return { pages, aside: [...draft.pages.filter(({ pageId }) => chosen.has(pageId)), ...draft.aside] };
}

export function broughtBack({ pages, aside }: Draft, pageId: string): Draft {
  const back = aside.filter((one) => one.pageId === pageId);
  return { pages: [...pages, ...back], aside: aside.filter((one) => one.pageId !== pageId) };
}

/** What the server is to do to come from its page order to this one; none where they are the same. */
export function operationsOf(server: PageOrder, { pages }: Draft): PageEdit[] {
  const wanted = pages.map(({ pageId }) => pageId);
  const inView = server.pages.map(({ pageId }) => pageId);
  const [here, there] = [new Set(wanted), new Set(inView)];
  const back = wanted.filter((pageId) => !there.has(pageId));
  const gone = inView.filter((pageId) => !here.has(pageId));
  const left = [...inView.filter((pageId) => here.has(pageId)), ...back];
  const turns = ([90, 180, 270] as const).map((turn) => ({
    turn,
    pages: pages
      .filter((one) => (one.turned - one.shownTurned + 360) % 360 === turn)
      .map(({ pageId }) => pageId),
  }));
  return [
    ...(back.length > 0 ? [{ kind: 'bringBack' as const, pages: back }] : []),
    ...(gone.length > 0 ? [{ kind: 'remove' as const, pages: gone }] : []),
    ...turns
      .filter(({ pages }) => pages.length > 0)
      .map(({ turn, pages }) => ({ kind: 'rotate' as const, pages: pages, turn })),
    ...(left.some((pageId, i) => pageId !== wanted[i]) ? [{ kind: 'order' as const, pages: wanted }] : []),
  ];
}
