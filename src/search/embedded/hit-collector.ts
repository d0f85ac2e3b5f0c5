import type { Alternative, ParsedQuery } from '../query/parsed-query.js';
import type { QueryNode } from '../matching/query-node.js';
import { type Breadth, type IsRare, MatchPlan } from '../matching/match-plan.js';
import {
  holdsWhole,
  type MatchStep,
  RECORD_SHARE,
  recordScore,
  stepKey,
  STEP_WEIGHT,
  textScore,
} from '../matching/match-steps.js';
import type { NodeMatcher } from './node-matcher.js';
import { addBm25, type Measure } from './bm25.js';
import { DocSet } from './columns/doc-set.js';
import type { DocumentColumns } from './columns/document-columns.js';
import type { FilterSets } from './columns/filter-sets.js';
import { BODY, type Hits } from './columns/hits.js';
import type { RightsSets } from './columns/rights-sets.js';
import type { View } from './terms/postings.js';

/** One right to pages, and what is looked into by it. */
interface Pass {
  readonly view: View;
  readonly right: DocSet;
  readonly body: number;
}

/** What a question is asked of. */
export interface AskedIndex {
  readonly columns: DocumentColumns;
  readonly matcher: NodeMatcher;
  readonly filterSets: FilterSets;
  readonly rights: RightsSets;
  readonly isRare: IsRare;
}

/** Gathers every readable document that a question matches. */
export class HitCollector {
  private readonly passes: readonly Pass[];
  private taken: readonly MatchStep[] = [];
  private scratch: Float64Array | undefined;

  constructor(
    private readonly index: AskedIndex,
    private readonly hits: Hits,
  ) {
    const { whole, open, recordOnly } = index.rights;
    const passes: readonly Pass[] = [
      { view: 'whole', right: whole, body: BODY.whole },
      { view: 'open', right: open, body: BODY.open },
      { view: 'record', right: recordOnly, body: BODY.none },
    ];
    // most readers have but one or two of these rights, and each pass goes through all that is asked
    this.passes = passes.filter(({ right }) => right.count > 0);
  }

  /** By these steps; returns whether something was found that holds all of the question. */
  collect(query: ParsedQuery, steps: readonly MatchStep[]): boolean {
    const { isRare } = this.index;
    this.hits.clear();
    this.taken = [];
    if (query.asks === 'nothing') return true;
    if (query.asks === 'everything') {
      this.browse(this.index.rights.record);
      return true;
    }
    let whole = 0;
    let tier = 0;
    let asked = '';
    const taken: MatchStep[] = [];
    for (const step of steps) {
      if (this.hits.docs.length >= step.below) break;
      const plan = new MatchPlan(step.form, isRare);
      const question = stepKey(query, step, isRare);
      if (question === asked) continue;
      asked = question;
      tier = taken.push(step);
      for (const alternative of query.alternatives) this.match(alternative, plan, step.breadth, tier);
      if (holdsWhole(step)) whole = this.hits.docs.length;
    }
    if (tier > 1) this.rescore(query);
    for (const alternative of query.alternatives) this.favourRecords(query, alternative);
    this.taken = taken;
    return whole > 0;
  }

  /** What a hit is worth: its score, by the step that found it. */
  score(doc: number): number {
    const step = this.taken[this.hits.tierOf(doc) - 1];
    return (this.hits.scores[doc] ?? 0) * (step ? STEP_WEIGHT[step.breadth] : 1);
  }

  private match(alternative: Alternative, plan: MatchPlan, breadth: Breadth, tier: number): void {
    const { matcher, filterSets } = this.index;
    const needed = filterSets.typed(alternative.conditions, alternative.without.conditions);
    const unwantedParts = plan.unwantedParts(alternative);
    if (unwantedParts) needed.without(matcher.set(unwantedParts, 'record'));
    const parts = plan.parts(alternative);
    if (parts) needed.and(matcher.set(parts, 'record'));
    const wanted = plan.document(alternative, breadth);
    if (wanted) {
      for (const pass of this.passes) this.take(pass, wanted, needed, tier);
      return;
    }
    const unwanted = plan.unwanted(alternative);
    if (unwanted) needed.without(this.readable(unwanted));
    if (parts) this.takeParts(parts, needed, tier);
    else this.browse(needed);
  }

  /** What holds this in something that the reader may read of it. */
  private readable(asked: QueryNode): DocSet {
    const registeredWork = new DocSet(this.index.columns.size);
    for (const { view, right } of this.passes)
      registeredWork.or(this.index.matcher.set(asked, view).and(right));
    return registeredWork;
  }

  private take(pass: Pass, asked: QueryNode, needed: DocSet, tier: number): void {
    const found = this.index.matcher.set(asked, pass.view).and(pass.right).and(needed);
    const scores = this.scored(asked, pass.view, found);
    found.forEach((doc) => {
      this.hits.add(doc, tier, pass.body, scores[doc] ?? 0);
    });
  }

  /** Of questions to parts of the record only. */
  private takeParts(parts: QueryNode, found: DocSet, tier: number): void {
    const scores = this.index.matcher.partScores(parts);
    for (const { right, body } of this.passes) {
      found
        .copy()
        .and(right)
        .forEach((doc) => {
          this.hits.add(doc, tier, body, scores.get(doc) ?? 0);
        });
    }
  }

  private browse(needed: DocSet): void {
    for (const { right, body } of this.passes) {
      right
        .copy()
        .and(needed)
        .forEach((doc) => {
          this.hits.add(doc, 1, body, 0);
        });
    }
  }

  /** By document; the caller's only until the next is asked for. */
  private scored(asked: QueryNode, view: View, wanted: DocSet): Float64Array {
    const scores = (this.scratch ??= new Float64Array(this.index.columns.size)).fill(0);
    const weighed = view === 'record';
    const measure = weighed ? this.recordMeasure : this.textMeasure;
    addBm25(this.index.matcher.queryTerms(asked, view, weighed), wanted, measure, scores);
    return scores;
  }

  /** All hits by one measure, whichever step found them. */
  private rescore(query: ParsedQuery): void {
    const { scores, docs } = this.hits;
    for (const doc of docs) scores[doc] = 0;
    for (const alternative of query.alternatives) {
      const asked = textScore(query, alternative, this.index.isRare);
      if (asked === undefined) continue;
      for (const { view, body } of this.passes) {
        const found = this.hits
          .collect(new DocSet(this.index.columns.size), body)
          .and(this.index.matcher.set(asked, view));
        const better = this.scored(asked, view, found);
        found.forEach((doc) => {
          scores[doc] = Math.max(scores[doc] ?? 0, better[doc] ?? 0);
        });
      }
    }
  }

  /** A document whose record speaks of the question is worth more than one that only mentions it. */
  private favourRecords(query: ParsedQuery, alternative: Alternative): void {
    const asked = recordScore(query, alternative, this.index.isRare);
    if (asked === undefined) return;
    const found = DocSet.of(this.hits.docs, this.index.columns.size).and(
      this.index.matcher.set(asked, 'record'),
    );
    const more = this.scored(asked, 'record', found);
    const { scores } = this.hits;
    found.forEach((doc) => {
      scores[doc] = (scores[doc] ?? 0) + RECORD_SHARE * (more[doc] ?? 0);
    });
  }

  private get textMeasure(): Measure {
    const { textSizes, meanTextSize, count } = this.index.columns;
    return { sizes: textSizes, meanSize: meanTextSize, documents: count, unit: 1 };
  }

  /** What stands in the record is weighed in halves. */
  private get recordMeasure(): Measure {
    const { recordSizes, meanRecordSize, count } = this.index.columns;
    return { sizes: recordSizes, meanSize: meanRecordSize, documents: count, unit: 0.5 };
  }
}
