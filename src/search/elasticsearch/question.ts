import type { Client } from '@elastic/elasticsearch';
import { MatchPlan } from '../matching/match-plan.js';
import { FEW, holdsWhole, type MatchStep, stepKey, stepsOf } from '../matching/match-steps.js';
import { parseQuery } from '../query/parse-query.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { FacetCounts, SearchOptions, SearchResult } from '../port/search-index.js';
import { correctedQuery } from './corrected-query.js';
import { questionQuery } from './question-query.js';
import type { Rights } from './rights-query.js';
import { type Answer, answerOf } from './search-answer.js';
import { searchRequest } from './search-request.js';
import type { Commonness, QuestionCounts } from './term-counts.js';
import type { Query, SearchRequest, SearchResponse } from './types.js';

export interface Engine {
  readonly client: Client;
  readonly index: string;
  search(request: SearchRequest): Promise<SearchResponse>;
}

/** One question of one reader, asked narrowly first and more widely while too little is found. */
export class Question {
  constructor(
    private readonly engine: Engine,
    private readonly commonness: Commonness,
    private readonly query: ParsedQuery,
    private readonly rights: Rights,
  ) {}

  async ask(options: SearchOptions): Promise<Omit<SearchResult, 'tookMs'>> {
    const { query, rights } = this;
    if (query.asks === 'nothing') return { total: 0, hits: [], facets: noCounts(options) };
    if (query.asks === 'everything') return this.answer(rights.record, options);
    const steps = stepsOf(query, options);
    const answer = await this.inSteps(steps, options);
    if (options.topic || (answer.found >= FEW && (await this.mayHoldWhole()))) return answer;
    return (await this.mended(options)) ?? answer;
  }

  /** What nothing holds all of is asked again with its misspelt words mended, and stays as it is if that is no better. */
  private async mended(options: SearchOptions): Promise<Omit<SearchResult, 'tookMs'> | undefined> {
    const { engine, commonness, query, rights } = this;
    const suggestion = await correctedQuery(engine.client, engine.index, query, rights);
    if (suggestion === undefined) return undefined;
    const asked = new Question(engine, commonness, parseQuery(suggestion), rights);
    const steps = stepsOf(asked.query, options);
    const whole = await asked.inSteps(steps.filter(holdsWhole), options);
    if (whole.found === 0) return undefined;
    const answer = steps.some((step) => !holdsWhole(step) && whole.found < step.below)
      ? await asked.inSteps(steps, options)
      : whole;
    return { ...answer, suggestion };
  }

  private async mayHoldWhole(): Promise<boolean> {
    const counts = await this.commonness.of(this.query);
    return stepsOf(this.query).some((step) => holdsWhole(step) && this.most(step, counts) > 0);
  }

  /**
   * Every answer holds what the narrower steps found, at its head: the last one is whole. A step that cannot find
   * enough, by how rare its words are, is asked together with the next.
   */
  private async inSteps(all: readonly MatchStep[], options: SearchOptions): Promise<Answer> {
    const counts = await this.commonness.of(this.query);
    const steps = this.differentSteps(all, counts);
    let asked: MatchStep[] = [];
    let found = 0;
    let answer: Answer | undefined;
    for (const [i, step] of steps.entries()) {
      if (found >= step.below) break;
      if (this.most(step, counts) > 0) asked = [...asked, step];
      const next = steps[i + 1];
      const mostFound = asked.reduce((sum, one) => sum + this.most(one, counts), 0);
      if (asked.length === 0 || (next && mostFound < next.below)) continue;
      answer = await this.answer(questionQuery(this.query, asked, this.rights, counts.isRare), options);
      found = answer.found;
      // What found nothing need not be asked again.
      if (found === 0) asked = [];
    }
    return answer ?? { total: 0, found: 0, hits: [], facets: noCounts(options) };
  }

  /** Without those that ask the same as the one before. */
  private differentSteps(all: readonly MatchStep[], { isRare }: QuestionCounts): MatchStep[] {
    let before = '';
    return all.filter((step) => {
      const key = stepKey(this.query, step, isRare);
      const differs = key !== before;
      before = key;
      return differs;
    });
  }

  /** More documents than these cannot meet a step; questions to parts of the record, or by conditions, may. */
  private most({ form, breadth }: MatchStep, counts: QuestionCounts): number {
    const plan = new MatchPlan(form, counts.isRare);
    return this.query.alternatives.reduce((sum, one) => {
      const wanted = plan.document(one, breadth) ?? plan.parts(one);
      return sum + (wanted ? counts.most(wanted) : Infinity);
    }, 0);
  }

  private async answer(question: Query, options: SearchOptions): Promise<Answer> {
    const response = await this.engine.search(searchRequest(question, this.rights, options));
    return answerOf(response, this.query, options.facets ?? []);
  }
}

const noCounts = ({ facets = [] }: SearchOptions): FacetCounts =>
  Object.fromEntries(facets.map((name) => [name, []]));
