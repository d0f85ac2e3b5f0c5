import type { Client } from '@elastic/elasticsearch';
import type { QueryNode } from '../matching/query-node.js';
import { MatchPlan } from '../matching/match-plan.js';
import { rareUpTo, stepsOf } from '../matching/match-steps.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { TermVector } from './types.js';

export interface TermCounts {
  /** Documents in the index. */
  readonly documents: number;
  /** By token: in how many documents it stands, at most; absent ones in none. */
  readonly of: ReadonlyMap<string, number>;
}

/** In how many documents of the index each token stands, looked up in its dictionary without a search. */
export async function termCounts(
  client: Client,
  index: string,
  tokens: readonly string[],
): Promise<TermCounts> {
  const text = tokens.join(' ');
  const { term_vectors: vectors = {} } = await client.termvectors<Record<string, string>>({
    index,
    doc: { open: text, withheld: text },
    term_statistics: true,
    field_statistics: true,
    positions: false,
    offsets: false,
    payloads: false,
  });
  const counts = new Map<string, number>();
  const found: TermVector[] = Object.values(vectors);
  for (const { terms } of found) {
    for (const [token, { doc_freq: count = 0 }] of Object.entries(terms)) {
      counts.set(token, count + (counts.get(token) ?? 0));
    }
  }
  return { documents: vectors['open']?.field_statistics?.doc_count ?? 0, of: counts };
}

const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 20_000;

/**
 * How common the tokens of questions are; remembered for a while, since questions repeat their words. That one stands
 * nowhere is never remembered: the next document may hold it, and what holds nothing is not asked for.
 */
export class Commonness {
  private readonly known = new Map<string, { count: number; until: number }>();
  private documents = 0;

  constructor(
    private readonly client: Client,
    private readonly index: string,
  ) {}

  async of(query: ParsedQuery): Promise<QuestionCounts> {
    const now = Date.now();
    const wanted = [...tokensAsked(query)];
    const unknown = wanted.filter((token) => (this.known.get(token)?.until ?? 0) <= now);
    if (unknown.length > 0) {
      const counts = await termCounts(this.client, this.index, unknown);
      this.documents = counts.documents;
      if (this.known.size > MOST_REMEMBERED) this.known.clear();
      for (const [token, count] of counts.of)
        if (count > 0) this.known.set(token, { count, until: now + REMEMBERED_MS });
    }
    const counts = new Map(wanted.map((token) => [token, this.known.get(token)?.count ?? 0]));
    return new QuestionCounts(counts, this.documents);
  }
}

/** How common the tokens of one question are. */
export class QuestionCounts {
  constructor(
    private readonly counts: ReadonlyMap<string, number>,
    private readonly documents: number,
  ) {}

  readonly isRare = (token: string): boolean => (this.counts.get(token) ?? 0) <= rareUpTo(this.documents);

  /** More documents than these cannot hold what is asked. */
  most(ask: QueryNode): number {
    switch (ask.kind) {
      case 'token':
        return this.counts.get(ask.token) ?? Infinity;
      case 'start':
        return Infinity;
      case 'phrase':
        return Math.min(...ask.tokens.map((token) => this.counts.get(token) ?? Infinity));
      case 'all':
        return Math.min(...ask.of.map((part) => this.most(part)));
      case 'any':
        return ask.of.reduce((sum, part) => sum + this.most(part), 0);
      case 'record':
      case 'part':
        return this.most(ask.asked);
      case 'except':
        return this.most(ask.wanted);
    }
  }
}

/** Every token that some step may ask for. */
function tokensAsked(query: ParsedQuery): Set<string> {
  const tokens = new Set<string>();
  const collect = (ask: QueryNode): void => {
    if (ask.kind === 'token') tokens.add(ask.token);
    else if (ask.kind === 'phrase') for (const token of ask.tokens) tokens.add(token);
    else if (ask.kind === 'all' || ask.kind === 'any') ask.of.forEach(collect);
    else if (ask.kind === 'record' || ask.kind === 'part') collect(ask.asked);
    else if (ask.kind === 'except') collect(ask.wanted);
  };
  for (const { form, breadth } of stepsOf(query)) {
    for (const rare of [true, false]) {
      const plan = new MatchPlan(form, () => rare);
      for (const one of query.alternatives) {
        const asks = [plan.document(one, breadth), plan.document(one, 'wide'), plan.parts(one)];
        for (const ask of asks) if (ask) collect(ask);
      }
    }
  }
  return tokens;
}
