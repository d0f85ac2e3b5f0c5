import type { Turn } from '../../shared/geometry.js';

/** A page in its place, and how a person turned it. */
export interface PlacedPage {
  readonly pageId: string;
  readonly turned: Turn;
}

/** A page by its number in the page order that was seen, or a page by its name. */
export type PageRef = number | string;

export type PageEdit =
  | { readonly kind: 'rotate'; readonly pages: readonly PageRef[]; readonly turn: 90 | 180 | 270 }
  /** Every page that is in view, in its new order. */
  | { readonly kind: 'order'; readonly pages: readonly PageRef[] }
  /** Null: to the end. */
  | { readonly kind: 'move'; readonly pages: readonly PageRef[]; readonly before: PageRef | null }
  | { readonly kind: 'remove'; readonly pages: readonly PageRef[] }
  | { readonly kind: 'bringBack'; readonly pages: readonly PageRef[]; readonly before: PageRef | null };

export interface PagesInOrder {
  readonly inView: readonly PlacedPage[];
  readonly aside: readonly PlacedPage[];
}

export type RefusedPageEdit =
  'unknownPage' | 'namedTwice' | 'notInView' | 'notAside' | 'notEveryPage' | 'noPageLeft';

export type EditedPages =
  | { readonly pages: readonly PlacedPage[] }
  | { readonly refused: RefusedPageEdit; readonly operation: number; readonly page?: PageRef };

class Refusal extends Error {
  constructor(
    readonly code: RefusedPageEdit,
    readonly page?: PageRef,
  ) {
    super(code);
  }
}

/** The page order that these operations make, one after another; numbers are those of `seen` throughout. */
export function mend(seen: PagesInOrder, operations: readonly PageEdit[]): EditedPages {
  const pageEditing = new PageEditing(seen);
  for (const [i, operation] of operations.entries()) {
    try {
      pageEditing.do(operation);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refused: error.code, operation: i, ...(error.page === undefined ? {} : { page: error.page }) };
    }
  }
  return { pages: pageEditing.inView };
}

class PageEditing {
  inView: readonly PlacedPage[];
  private aside: readonly PlacedPage[];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly seen: PagesInOrder) {
    this.inView = seen.inView;
    this.aside = seen.aside;
    this.known = new Set([...seen.inView, ...seen.aside].map(({ pageId }) => pageId));
  }

  do(operation: PageEdit): void {
    if (operation.kind === 'bringBack') {
      const back = this.pick(operation.pages, this.aside, 'notAside');
      this.aside = without(this.aside, back);
      this.inView = this.insert(this.inView, back, operation.before);
      return;
    }
    const meant = this.pick(operation.pages, this.inView, 'notInView');
    if (operation.kind === 'remove') this.remove(meant);
    else if (operation.kind === 'rotate') this.rotate(meant, operation.turn);
    else if (operation.kind === 'move')
      this.inView = this.insert(without(this.inView, meant), meant, operation.before);
    else if (meant.length === this.inView.length) this.inView = meant;
    else throw new Refusal('notEveryPage');
  }

  private remove(meant: readonly PlacedPage[]): void {
    this.inView = without(this.inView, meant);
    this.aside = [...this.aside, ...meant];
    if (this.inView.length === 0) throw new Refusal('noPageLeft');
  }

  private rotate(meant: readonly PlacedPage[], turn: number): void {
    const names = new Set(meant.map(({ pageId }) => pageId));
    this.inView = this.inView.map((one) =>
      names.has(one.pageId) ? { ...one, turned: ((one.turned + turn) % 360) as Turn } : one,
    );
  }

  private insert(
    into: readonly PlacedPage[],
    what: readonly PlacedPage[],
    before: PageRef | null,
  ): PlacedPage[] {
    if (before === null) return [...into, ...what];
    const name = this.nameOf(before);
    const at = into.findIndex(({ pageId }) => pageId === name);
    if (at < 0) throw new Refusal('notInView', before);
    return [...into.slice(0, at), ...what, ...into.slice(at)];
  }

  private pick(
    refs: readonly PageRef[],
    from: readonly PlacedPage[],
    missing: RefusedPageEdit,
  ): PlacedPage[] {
    const byName = new Map(from.map((one) => [one.pageId, one]));
    const picked = new Map<string, PlacedPage>();
    for (const ref of refs) {
      const name = this.nameOf(ref);
      if (picked.has(name)) throw new Refusal('namedTwice', ref);
      const found = byName.get(name);
      if (!found) throw new Refusal(missing, ref);
      picked.set(name, found);
    }
    return [...picked.values()];
  }

  private nameOf(ref: PageRef): string {
    const name = typeof ref === 'number' ? this.seen.inView[ref - 1]?.pageId : ref;
    if (name === undefined || !this.known.has(name)) throw new Refusal('unknownPage', ref);
    return name;
  }
}

const without = (from: readonly PlacedPage[], gone: readonly PlacedPage[]): PlacedPage[] => {
  const names = new Set(gone.map(({ pageId }) => pageId));
  return from.filter(({ pageId }) => !names.has(pageId));
};
