import type { Arrangement, AsidePage, MendOperation, PlacedPage } from '../api/arrangement.js';

/** A page as it is to stand; `number` is its place on the server, absent where it is out of view there. */
export interface DraftPage {
  readonly sheet: string;
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

export const draftOf = ({ pages, aside }: Arrangement): Draft => ({
  pages: pages.map((page) => ({ ...bare(page), number: page.number })),
  aside: aside.map(bare),
});

const bare = (page: PlacedPage | AsidePage): DraftPage => ({
  sheet: page.sheet,
  turned: page.turned,
  shownTurned: page.turned,
  page,
});

type Chosen = ReadonlySet<string>;

export const rotated = (draft: Draft, chosen: Chosen, by: 90 | 270): Draft => ({
  ...draft,
  pages: draft.pages.map((one) =>
    chosen.has(one.sheet) ? { ...one, turned: (one.turned + by) % 360 } : one,
  ),
});

/** The chosen ones together, in their order, before the page that is `place`-th of the others; beyond: at the end. */
export function movedTo(draft: Draft, chosen: Chosen, place: number): Draft {
  const others = draft.pages.filter(({ sheet }) => !chosen.has(sheet));
  const moved = draft.pages.filter(({ sheet }) => chosen.has(sheet));
  return { ...draft, pages: [...others.slice(0, place), ...moved, ...others.slice(place)] };
}

/** Together one place to the front, or to the back; pages between the chosen ones end up behind them. */
export function stepped(draft: Draft, chosen: Chosen, step: -1 | 1): Draft {
  const first = draft.pages.findIndex(({ sheet }) => chosen.has(sheet));
  if (first < 0) return draft;
  return movedTo(draft, chosen, Math.max(0, first + step));
}

/** Dropped on a page: before it, or behind it where they come from before. */
export function droppedOn(draft: Draft, chosen: Chosen, on: string): Draft {
  if (chosen.has(on)) return draft;
  const at = draft.pages.findIndex(({ sheet }) => sheet === on);
  const first = draft.pages.findIndex(({ sheet }) => chosen.has(sheet));
  const place = draft.pages.slice(0, at).filter(({ sheet }) => !chosen.has(sheet)).length;
  return movedTo(draft, chosen, first < at ? place + 1 : place);
}

/** At least one page is left; else nothing happens. */
export function removed(draft: Draft, chosen: Chosen): Draft {
  const pages = draft.pages.filter(({ sheet }) => !chosen.has(sheet));
  if (pages.length === 0) return draft;
  return { pages, aside: [...draft.pages.filter(({ sheet }) => chosen.has(sheet)), ...draft.aside] };
}

export function broughtBack({ pages, aside }: Draft, sheet: string): Draft {
  const back = aside.filter((one) => one.sheet === sheet);
  return { pages: [...pages, ...back], aside: aside.filter((one) => one.sheet !== sheet) };
}

/** What the server is to do to come from its arrangement to this one; none where they are the same. */
export function operationsOf(server: Arrangement, { pages }: Draft): MendOperation[] {
  const wanted = pages.map(({ sheet }) => sheet);
  const inView = server.pages.map(({ sheet }) => sheet);
  const [here, there] = [new Set(wanted), new Set(inView)];
  const back = wanted.filter((sheet) => !there.has(sheet));
  const gone = inView.filter((sheet) => !here.has(sheet));
  const left = [...inView.filter((sheet) => here.has(sheet)), ...back];
  const turns = ([90, 180, 270] as const).map((turn) => ({
    turn,
    sheets: pages
      .filter((one) => (one.turned - one.shownTurned + 360) % 360 === turn)
      .map(({ sheet }) => sheet),
  }));
  return [
    ...(back.length > 0 ? [{ kind: 'bringBack' as const, pages: back }] : []),
    ...(gone.length > 0 ? [{ kind: 'remove' as const, pages: gone }] : []),
    ...turns
      .filter(({ sheets }) => sheets.length > 0)
      .map(({ turn, sheets }) => ({ kind: 'rotate' as const, pages: sheets, turn })),
    ...(left.some((sheet, i) => sheet !== wanted[i]) ? [{ kind: 'order' as const, pages: wanted }] : []),
  ];
}
