import type { HitWithPages, PageSearchResult, VersionFinder } from './hit-with-pages.js';
import { DEEPEST_RESULT, type SearchHit } from '../port/search-index.js';

interface TextSpan {
  readonly from: number;
  readonly size: number;
  /** Documents that the question finds. */
  readonly total: number;
  /** The first of them from `from` on. */
  readonly ranked: readonly HitWithPages[];
  /** Those before; of far too many, the first. */
  readonly before: () => Promise<readonly SearchHit[]>;
  readonly more: (from: number, size: number) => Promise<readonly HitWithPages[]>;
  /** Absent: every document stands for itself. */
  readonly versionsOf?: VersionFinder;
}

type Page = Pick<PageSearchResult, 'hits' | 'folded' | 'next' | 'previous'>;

/** Near duplicates are ever fewer among what is fetched in their place: more than so many times is not worth waiting for. */
const MOST_FETCHES = 5;

/** Hits from `from` on, as many as are wanted, without those that one before them stands for. */
export async function foldedPage(span: TextSpan): Promise<Page> {
  const { from, size, total, ranked, versionsOf } = span;
  if (!versionsOf || size === 0) {
    const end = from + Math.min(size, ranked.length);
    return {
      hits: ranked.slice(0, size),
      folded: 0,
      ...places(end, total, from > 0 ? Math.max(0, from - size) : undefined),
    };
  }
  const folding = new Folding(versionsOf);
  const before = from > 0 ? await span.before() : [];
  const leaders = await folding.take(before.map((hit) => ({ ...hit, pages: [], versions: [] })));
  const kept: HitWithPages[] = [];
  let end = from;
  let waiting = [...ranked];
  for (let fetched = 0; ; fetched++) {
    const standing = new Map((await folding.take(waiting)).map((hit) => [hit.id, hit]));
    const taken = firstStanding(waiting, standing, size - kept.length);
    kept.push(...taken.hits);
    end += taken.documents;
    const reached = from + folding.taken - before.length;
    const most = Math.min(size, DEEPEST_RESULT - reached);
    // nothing but versions of what was shown: no page of its own
    if (reached >= total && taken.restFolded) end = total;
    if (kept.length === size || reached >= total || most <= 0 || fetched === MOST_FETCHES) break;
    waiting = [...(await span.more(reached, most))];
    if (waiting.length === 0) break;
  }
  return {
    hits: kept,
    folded: end - from - kept.length,
    ...places(end, total, startBefore(before, leaders, span)),
  };
}

interface Taken {
  readonly hits: readonly HitWithPages[];
  /** How many documents they take, up to the last of them that stands for itself. */
  readonly documents: number;
  /** No document behind these stands for itself. */
  readonly restFolded: boolean;
}

function firstStanding(
  documents: readonly HitWithPages[],
  standing: ReadonlyMap<string, HitWithPages>,
  most: number,
): Taken {
  const hits: HitWithPages[] = [];
  let taken = 0;
  for (const { id } of documents) {
    if (hits.length === most) break;
    taken += 1;
    const hit = standing.get(id);
    if (hit) hits.push(hit);
  }
  const restFolded = documents.slice(taken).every(({ id }) => !standing.has(id));
  return { hits, documents: taken, restFolded };
}

/** Goes through documents in their order, and knows which of them stand for themselves. */
class Folding {
  taken = 0;
  private readonly seen = new Set<string>();

  constructor(private readonly versionsOf: VersionFinder) {}

  /** Those of the next ones that no earlier one stands for, each with its versions. */
  async take(next: readonly HitWithPages[]): Promise<HitWithPages[]> {
    if (next.length === 0) return [];
    const versions = await this.versionsOf(next.filter(({ body }) => body).map(({ id }) => id));
    const standing: HitWithPages[] = [];
    for (const hit of next) {
      const others = hit.body ? (versions.get(hit.id) ?? []) : [];
      if (!others.some((id) => this.seen.has(id))) standing.push({ ...hit, versions: others });
      this.seen.add(hit.id);
      this.taken += 1;
    }
    return standing;
  }
}

const places = (
  end: number,
  total: number,
  previous: number | undefined,
): Pick<Page, 'next' | 'previous'> => ({
  ...(end < Math.min(total, DEEPEST_RESULT) ? { next: end } : {}),
  ...(previous === undefined ? {} : { previous }),
});

/** Where the page of `size` hits begins that ends at `from`: behind the last hit of the one before it. Where not all before is known, so many documents before. */
function startBefore(
  before: readonly SearchHit[],
  leaders: readonly SearchHit[],
  { from, size }: TextSpan,
): number | undefined {
  if (from === 0) return undefined;
  if (before.length < from) return Math.max(0, from - size);
  const last = leaders.at(-size - 1);
  return last === undefined ? 0 : before.findIndex(({ id }) => id === last.id) + 1;
}
