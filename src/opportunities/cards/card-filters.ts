import type { CardSort } from './card-sorts.js';

export const CARD_FACETS = ['trl', 'field', 'protection', 'right', 'product', 'host', 'cooperation'] as const;
export type CardFacet = (typeof CARD_FACETS)[number];

export interface CardQuestion {
  /** Words of title and summaries; tones may be left out. */
  readonly q?: string;
  /** At least this level. */
  readonly trl?: number;
  /** Of every other facet: one of these. */
  readonly chosen: Readonly<Partial<Record<Exclude<CardFacet, 'trl'>, readonly string[]>>>;
}

export interface CardFact {
  readonly facet: CardFacet;
  readonly value: string;
}

/** A card that is open to the principal, with the values that the list shows. */
export interface ShelfCard {
  readonly documentId: string;
  readonly title: string;
  /** Title and summaries, folded. */
  readonly words: string;
  readonly publishedAt: number;
  /** How many confirmed claims are still valid and visible to the principal. */
  readonly proven: number;
  /** In order of facet and value. */
  readonly facts: readonly CardFact[];
}

/** A card with the facets of which something was chosen that it has not. */
export interface JudgedCard {
  readonly card: ShelfCard;
  readonly missed: readonly CardFacet[];
}

/** Cards that have the words of the question. `folded`: how the cards' words were folded. */
export function judged(
  cards: readonly ShelfCard[],
  { q, trl, chosen }: CardQuestion,
  folded: (text: string) => string,
): JudgedCard[] {
  const sought = folded(q ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  const tests = CARD_FACETS.flatMap((facet) => {
    const fits = facet === 'trl' ? atLeast(trl) : oneOf(chosen[facet]);
    return fits ? [{ facet, fits }] : [];
  });
  return cards
    .filter(({ words }) => sought.every((word) => words.includes(word)))
    .map((card) => ({
      card,
      missed: tests
        .filter((test) => !card.facts.some(({ facet, value }) => facet === test.facet && test.fits(value)))
        .map(({ facet }) => facet),
    }));
}

const atLeast = (level: number | undefined) =>
  level === undefined ? undefined : (value: string) => Number(value) >= level;

function oneOf(values: readonly string[] | undefined) {
  const wanted = values && new Set(values);
  return wanted && ((value: string) => wanted.has(value));
}

/** How many cards have each value, whatever else was chosen of its facet; the most frequent first. */
export function facetCounts(
  cards: readonly JudgedCard[],
): Partial<Record<CardFacet, { value: string; count: number }[]>> {
  const counts = new Map<CardFacet, Map<string, number>>();
  for (const { card, missed } of cards) {
    if (missed.length > 1) continue;
    for (const { facet, value } of card.facts) {
      if (missed.length === 1 && missed[0] !== facet) continue;
      const values = counts.get(facet) ?? new Map<string, number>();
      counts.set(facet, values.set(value, (values.get(value) ?? 0) + 1));
    }
  }
  return Object.fromEntries(
    [...counts].map(([facet, values]) => [
      facet,
      [...values]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || byWords.compare(a.value, b.value)),
    ]),
  );
}

const byWords = new Intl.Collator('vi');

const levelOf = ({ facts }: ShelfCard): number =>
  Number(facts.find(({ facet }) => facet === 'trl')?.value ?? 0);

const ORDER: Readonly<Record<CardSort, (a: ShelfCard, b: ShelfCard) => number>> = {
  newest: (a, b) => b.publishedAt - a.publishedAt,
  readiness: (a, b) => levelOf(b) - levelOf(a),
  proven: (a, b) => b.proven - a.proven,
  title: (a, b) => byWords.compare(a.title, b.title),
};

/** The cards that miss nothing, in order; what is alike goes by the id, so that pages of the list do not overlap. */
export function fitting(cards: readonly JudgedCard[], sort: CardSort): ShelfCard[] {
  return cards
    .filter(({ missed }) => missed.length === 0)
    .map(({ card }) => card)
    .sort((a, b) => ORDER[sort](a, b) || (a.documentId < b.documentId ? -1 : 1));
}
