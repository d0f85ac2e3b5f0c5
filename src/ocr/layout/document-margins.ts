import type { LineRole, TextLine } from '../../shared/page-text.js';
import { foldedForm } from '../../text/normalise.js';
import { edgeRows, isLetterhead, numberRow, SMALL } from './margins.js';
import { middleOf, PageLayout, type PageArea } from './page-layout.js';
import { printedNumber, type PrintedNumber } from './page-numbers.js';
import { inReadingOrder } from './reading-order.js';
import { withSplitWords } from './split-words.js';
import { withRole } from './page-structure.js';

export interface LinedPage extends PageArea {
  readonly number: number;
  readonly lines: readonly TextLine[];
}

/** A line at the edge of a page, set apart from its text. */
interface EdgeLine {
  readonly page: number;
  readonly id: string;
  readonly side: 'top' | 'bottom';
  /** Share of the page's height. */
  readonly at: number;
  readonly size: number | undefined;
  readonly pairs: ReadonlySet<string>;
  readonly printed: PrintedNumber | undefined;
  readonly guess: LineRole | undefined;
  /** Too close to the text to be told by one page alone. */
  readonly isClose: boolean;
}

/** Chapters have headers of their own, and left pages others than right ones. */
const PAGES_AROUND = 6;
const SAME_HEIGHT = 0.012;
const SAME_SIZE = 0.12;
const ALIKE = 0.75;
/** Titles of forms come again on every form; headers are not larger than the text. */
const LARGEST = 1.12;
/** With fewer pages repetition says nothing, and the guess of each page stands. */
const FEWEST_PAGES = 3;

/**
 * Headers, footers and page numbers of a whole document: lines at the edges of its pages that come again, at the same
 * height in the same words or with numbers that count. A header guessed from one page alone that no other page bears
 * out is taken back. Holds a few lines of each page, not the pages.
 */
export class DocumentMargins {
  private readonly edges = new Map<number, EdgeLine[]>();
  private pages = 0;
  private latest = 0;

  /** Pages are to come in their order. */
  learn({ number, lines, width, height }: LinedPage): void {
    this.latest = number;
    if (lines.length === 0) return;
    this.pages++;
    const layout = new PageLayout(lines, { width, height });
    const edges: EdgeLine[] = [];
    for (const side of ['top', 'bottom'] as const) {
      const apart = edgeRows(layout, side);
      const close = numberRow(layout, side);
      const rows = apart.length > 0 || !close ? apart : [close];
      const isHead = rows.some((row) => row.lines.some(({ text }) => isLetterhead(text)));
      for (const { line, text, size } of isHead ? [] : rows.flatMap((row) => row.lines)) {
        edges.push({
          page: number,
          id: line.id,
          side,
          at: middleOf(line.box) / height,
          size,
          pairs: pairsOf(text),
          printed: printedNumber(text),
          guess: line.role,
          isClose: apart.length === 0,
        });
      }
    }
    this.edges.set(number, edges);
  }

  /** No page that is still to be learned can say anything of this one. */
  settled(page: number): boolean {
    return this.pages >= FEWEST_PAGES && page + PAGES_AROUND <= this.latest;
  }

  found(): FoundMargins {
    return this.of([...this.edges.keys()]);
  }

  of(pages: readonly number[]): FoundMargins {
    const roles = new Map<number, Map<string, LineRole | undefined>>();
    if (this.pages < FEWEST_PAGES) return new FoundMargins(roles);
    for (const edge of pages.flatMap((page) => this.edges.get(page) ?? [])) {
      if (edge.guess !== undefined && !isMargin(edge.guess) && !edge.printed) continue;
      const around = this.around(edge);
      const role = edge.printed ? numberRole(edge, around) : runningRole(edge, around);
      if (role === edge.guess) continue;
      roles.set(
        edge.page,
        (roles.get(edge.page) ?? new Map<string, LineRole | undefined>()).set(edge.id, role),
      );
    }
    return new FoundMargins(roles);
  }

  /** Of the pages around, what stands at the same height. */
  private around(edge: EdgeLine): EdgeLine[] {
    const around: EdgeLine[] = [];
    for (let page = edge.page - PAGES_AROUND; page <= edge.page + PAGES_AROUND; page++)
      if (page !== edge.page)
        around.push(...(this.edges.get(page) ?? []).filter((other) => isLevel(edge, other)));
    return around;
  }
}

/** What the document says of its pages' edges. */
export class FoundMargins {
  constructor(private readonly roles: ReadonlyMap<number, ReadonlyMap<string, LineRole | undefined>>) {}

  /** Pages whose lines are to be changed. */
  get pages(): readonly number[] {
    return [...this.roles.keys()];
  }

  /** The lines as they were given where nothing is to be changed. */
  apply(
    page: PageArea & { readonly number: number },
    lines: readonly TextLine[],
    language: string | null,
  ): readonly TextLine[] {
    const roles = this.roles.get(page.number);
    if (!roles) return lines;
    const changed = lines.map((line) => (roles.has(line.id) ? withRole(line, roles.get(line.id)) : line));
    return withSplitWords(inReadingOrder(changed, page), language);
  }
}

const isMargin = (role: LineRole): boolean => role === 'header' || role === 'footer' || role === 'pageNumber';

const isLevel = (a: EdgeLine, b: EdgeLine): boolean =>
  a.side === b.side && Math.abs(a.at - b.at) < SAME_HEIGHT;

function numberRole(
  { page, printed, guess, isClose }: EdgeLine,
  around: readonly EdgeLine[],
): LineRole | undefined {
  const counting = around.filter(
    ({ page: other, printed: theirs }) =>
      theirs && printed && theirs.kind === printed.kind && theirs.value - other === printed.value - page,
  );
  return counting.length >= (printed?.isYear || isClose ? 2 : 1) ? 'pageNumber' : guess;
}

function runningRole(edge: EdgeLine, around: readonly EdgeLine[]): LineRole | undefined {
  const role = edge.side === 'top' ? 'header' : 'footer';
  if (edge.size !== undefined && edge.size > LARGEST) return undefined;
  const pages = (of: readonly EdgeLine[]): number => new Set(of.map(({ page }) => page)).size;
  const again = pages(around.filter((other) => areAlike(edge, other)));
  const isSmall = edge.size !== undefined && edge.size < SMALL;
  if (again >= 2 || (again === 1 && (isSmall || pages(around) > 2))) return role;
  const bornOut = again > 0 || around.some(({ guess }) => guess === role);
  return edge.guess === role && bornOut ? role : undefined;
}

function areAlike(a: EdgeLine, b: EdgeLine): boolean {
  if (a.printed || b.printed) return false;
  if (a.size !== undefined && b.size !== undefined && Math.abs(a.size / b.size - 1) > SAME_SIZE) return false;
  const shared = [...a.pairs].filter((pair) => b.pairs.has(pair)).length;
  return 2 * shared >= ALIKE * (a.pairs.size + b.pairs.size) && shared > 0;
}

/** Pairs of neighbouring letters, numbers aside: a reader errs in a few, and chapters count. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = foldedForm(text).replace(/\d+/g, '#').replace(/\s+/g, ' ');
  return new Set([...letters].slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`));
}
