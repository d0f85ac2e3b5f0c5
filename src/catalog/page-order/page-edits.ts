import type { Turn } from '../../shared/geometry.js';

/** A sheet in its place, and how a person turned it. */
export interface PlacedSheet {
  readonly sheet: string;
  readonly turned: Turn;
}

/** A page by its number in the arrangement that was seen, or a sheet by its name. */
export type PageRef = number | string;

export type MendOperation =
  | { readonly kind: 'rotate'; readonly pages: readonly PageRef[]; readonly turn: 90 | 180 | 270 }
  /** Every page that is in view, in its new order. */
  | { readonly kind: 'order'; readonly pages: readonly PageRef[] }
  /** Null: to the end. */
  | { readonly kind: 'move'; readonly pages: readonly PageRef[]; readonly before: PageRef | null }
  | { readonly kind: 'remove'; readonly pages: readonly PageRef[] }
  | { readonly kind: 'bringBack'; readonly pages: readonly PageRef[]; readonly before: PageRef | null };

export interface Sheets {
  readonly inView: readonly PlacedSheet[];
  readonly aside: readonly PlacedSheet[];
}

export type RefusedMend =
  'unknownPage' | 'namedTwice' | 'notInView' | 'notAside' | 'notEveryPage' | 'noPageLeft';

export type Mended =
  | { readonly sheets: readonly PlacedSheet[] }
  | { readonly refused: RefusedMend; readonly operation: number; readonly page?: PageRef };

class Refusal extends Error {
  constructor(
    readonly code: RefusedMend,
    readonly page?: PageRef,
  ) {
    super(code);
  }
}

/** The arrangement that these operations make, one after another; numbers are those of `seen` throughout. */
export function mend(seen: Sheets, operations: readonly MendOperation[]): Mended {
  const mending = new Mending(seen);
  for (const [i, operation] of operations.entries()) {
    try {
      mending.do(operation);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refused: error.code, operation: i, ...(error.page === undefined ? {} : { page: error.page }) };
    }
  }
  return { sheets: mending.inView };
}

class Mending {
  inView: readonly PlacedSheet[];
  private aside: readonly PlacedSheet[];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly seen: Sheets) {
    this.inView = seen.inView;
    this.aside = seen.aside;
    this.known = new Set([...seen.inView, ...seen.aside].map(({ sheet }) => sheet));
  }

  do(operation: MendOperation): void {
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

  private remove(meant: readonly PlacedSheet[]): void {
    this.inView = without(this.inView, meant);
    this.aside = [...this.aside, ...meant];
    if (this.inView.length === 0) throw new Refusal('noPageLeft');
  }

  private rotate(meant: readonly PlacedSheet[], turn: number): void {
    const names = new Set(meant.map(({ sheet }) => sheet));
    this.inView = this.inView.map((one) =>
      names.has(one.sheet) ? { ...one, turned: ((one.turned + turn) % 360) as Turn } : one,
    );
  }

  private insert(
    into: readonly PlacedSheet[],
    what: readonly PlacedSheet[],
    before: PageRef | null,
  ): PlacedSheet[] {
    if (before === null) return [...into, ...what];
    const name = this.nameOf(before);
    const at = into.findIndex(({ sheet }) => sheet === name);
    if (at < 0) throw new Refusal('notInView', before);
    return [...into.slice(0, at), ...what, ...into.slice(at)];
  }

  private pick(refs: readonly PageRef[], from: readonly PlacedSheet[], missing: RefusedMend): PlacedSheet[] {
    const byName = new Map(from.map((one) => [one.sheet, one]));
    const picked = new Map<string, PlacedSheet>();
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
    const name = typeof ref === 'number' ? this.seen.inView[ref - 1]?.sheet : ref;
    if (name === undefined || !this.known.has(name)) throw new Refusal('unknownPage', ref);
    return name;
  }
}

const without = (from: readonly PlacedSheet[], gone: readonly PlacedSheet[]): PlacedSheet[] => {
  const names = new Set(gone.map(({ sheet }) => sheet));
  return from.filter(({ sheet }) => !names.has(sheet));
};
