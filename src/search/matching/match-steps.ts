import type { Alternative, ParsedQuery } from '../query/parsed-query.js';
import type { SearchOptions } from '../port/search-index.js';
import { anyOf, type QueryNode } from './query-node.js';
import { type Breadth, type Form, type IsRare, MatchPlan } from './match-plan.js';

export interface MatchStep {
  readonly form: Form;
  readonly breadth: Breadth;
  /** Asked only while fewer documents than this are found. */
  readonly below: number;
}

/** Fewer hits than this, and the question is asked more widely; what the narrower one found stays first. */
const THIN = 50;

/** Fewer than this, and what holds a part of each half is worth seeing too: so many people ever go through. */
const SEEN = 100;

/** Fewer than this, and a word may be misspelt. */
export const FEW = 20;

const FOLDED: readonly MatchStep[] = [
  { form: 'folded', breadth: 'strict', below: Infinity },
  { form: 'folded', breadth: 'cover', below: THIN },
  { form: 'folded', breadth: 'halves', below: SEEN },
  { form: 'folded', breadth: 'wide', below: 1 },
  { form: 'folded', breadth: 'scattered', below: 1 },
];
const TONED: readonly MatchStep[] = [
  { form: 'exact', breadth: 'strict', below: Infinity },
  { form: 'exact', breadth: 'cover', below: THIN },
  { form: 'folded', breadth: 'cover', below: THIN },
  ...FOLDED.slice(2),
];

/** What speaks of a topic holds some of its words; all of them stand nowhere but where they came from. */
const TOPIC: readonly MatchStep[] = [{ form: 'folded', breadth: 'wide', below: Infinity }];

/**
 * From the narrowest way to ask a question to the widest; every engine takes them in this order. In an order other
 * than by relevance nothing keeps what holds but a part of the question behind, so it is asked for only at need.
 */
export function stepsOf(
  query: ParsedQuery,
  { sort = 'relevance', topic = false }: Pick<SearchOptions, 'sort' | 'topic'> = {},
): readonly MatchStep[] {
  if (topic) return TOPIC;
  const steps = query.toned ? TONED : FOLDED;
  if (sort === 'relevance') return steps;
  return steps.map((step) => (step.breadth === 'halves' ? { ...step, below: 1 } : step));
}

/** Whether what this step finds holds every word of the question. */
export const holdsWhole = ({ breadth }: MatchStep): boolean => breadth === 'strict' || breadth === 'cover';

const formsOf = (query: ParsedQuery): readonly Form[] => (query.toned ? ['exact', 'folded'] : ['folded']);

/** By what the whole text of a document is ranked: typed tones count beside the folded form, and so come first. */
export const textScore = (query: ParsedQuery, one: Alternative, isRare: IsRare): QueryNode | undefined =>
  anyOf(formsOf(query).flatMap((form) => new MatchPlan(form, isRare).document(one, 'wide') ?? []));

/** By what its record is ranked. */
export const recordScore = (query: ParsedQuery, one: Alternative, isRare: IsRare): QueryNode | undefined =>
  anyOf(formsOf(query).flatMap((form) => new MatchPlan(form, isRare).record(one) ?? []));

/** What a document's score is multiplied by for the step that found it. */
export const STEP_WEIGHT: Readonly<Record<Breadth, number>> = {
  strict: 1.2,
  cover: 1,
  halves: 0.3,
  wide: 0.3,
  scattered: 0.3,
};

/** What a step asks for, to pass over one that asks the same as the one before it. */
export function stepKey(query: ParsedQuery, { form, breadth }: MatchStep, isRare: IsRare): string {
  const plan = new MatchPlan(form, isRare);
  return JSON.stringify(query.alternatives.map((one) => plan.document(one, breadth)));
}

const RARE_AT_LEAST = 50;
const RARE_SHARE = 0.02;

/** A token in no more documents than this counts alone, in an index of so many. */
export const rareUpTo = (documents: number): number =>
  Math.max(RARE_AT_LEAST, Math.ceil(documents * RARE_SHARE));

/** Title over people and keywords over the rest. */
export const RECORD_WEIGHTS = { title: 8, people: 3, host: 2, keywords: 3, abstract: 1.5, codes: 4 } as const;

/** How much the record counts beside the whole text: bm25 saturates, so a title needs help against long bodies. */
export const RECORD_SHARE = 2;
