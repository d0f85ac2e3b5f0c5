import type { Alternative, ParsedQuery } from '../query/parsed-query.js';
import type { Ask } from '../matching/ask.js';
import { type Breadth, type IsRare, MatchPlan } from '../matching/match-plan.js';
import {
  holdsWhole,
  type MatchStep,
  RECORD_SHARE,
  recordWorth,
  stepKey,
  STEP_WEIGHT,
  textWorth,
} from '../matching/match-steps.js';
import type { SearchFilters } from '../search-index.js';
import { outsideMask, typedConditions } from './filter-sql.js';
import { ftsExpression } from './fts-expression.js';
import { allOf, ALWAYS, type Condition, NEVER, not, type Rights } from './rights-sql.js';
import { FTS_RECORD_WEIGHTS } from './schema.js';
import type { Statements } from './statements.js';

/** Which pages of a hit may be read. */
export const BODY = { none: 0, open: 1, whole: 2 } as const;

interface Pass {
  readonly table: 'full_fts' | 'record_fts';
  readonly columns: string;
  readonly score: string;
  readonly right: Condition;
  readonly body: number;
}

/** What of `full_fts` those may search who may read all but withheld pages. */
const OPEN_COLUMNS = '{record open} : ';

const inRecord = (asked: Ask): Condition => ({
  sql: '(d.doc IN (SELECT rowid FROM record_fts WHERE record_fts MATCH ?))',
  values: [ftsExpression(asked, 'record_fts')],
});

/** Gathers every readable document that a question matches into the working table `hits`. */
export class HitCollector {
  private readonly passes: readonly Pass[];
  private readonly mask: Condition;
  private taken: readonly MatchStep[] = [];

  constructor(
    private readonly statements: Statements,
    private readonly rights: Rights,
    filters: SearchFilters,
    private readonly isRare: IsRare,
  ) {
    this.mask = outsideMask(filters);
    this.passes = passesFor(rights);
  }

  /** By these steps; returns whether something was found that holds all of the question. */
  collect(query: ParsedQuery, steps: readonly MatchStep[]): boolean {
    this.statements.run('DELETE FROM temp.hits');
    this.taken = [];
    if (query.asks === 'nothing') return true;
    if (query.asks === 'everything') {
      this.browse(ALWAYS);
      return true;
    }
    let found = 0;
    let whole = 0;
    let tier = 0;
    let asked = '';
    const taken: MatchStep[] = [];
    for (const step of steps) {
      if (found >= step.below) break;
      const plan = new MatchPlan(step.form, this.isRare);
      const question = stepKey(query, step, this.isRare);
      if (question === asked) continue;
      asked = question;
      tier = taken.push(step);
      for (const alternative of query.alternatives) this.match(alternative, plan, step.breadth, tier);
      found = this.found();
      if (holdsWhole(step)) whole = found;
    }
    if (tier > 1) this.rescore(query);
    for (const alternative of query.alternatives) this.favourRecords(query, alternative);
    this.taken = taken;
    return whole > 0;
  }

  /** What a hit `h` is worth, as an expression: its score, by the step that found it. */
  get worth(): string {
    const weights = this.taken.map(
      ({ breadth }, i) => `WHEN ${String(i + 1)} THEN ${String(STEP_WEIGHT[breadth])}`,
    );
    return weights.length === 0 ? 'h.score' : `h.score * CASE h.tier ${weights.join(' ')} END`;
  }

  found(): number {
    return this.statements.get<{ n: number }>('SELECT count(*) AS n FROM temp.hits')?.n ?? 0;
  }

  private match(alternative: Alternative, plan: MatchPlan, breadth: Breadth, tier: number): void {
    const unwantedParts = plan.unwantedParts(alternative);
    const conditions = allOf([
      typedConditions(alternative.conditions, alternative.without.conditions),
      unwantedParts ? not(inRecord(unwantedParts)) : ALWAYS,
    ]);
    const parts = plan.parts(alternative);
    const wanted = plan.document(alternative, breadth);
    if (wanted === undefined) {
      const unwanted = plan.unwanted(alternative);
      const needed = unwanted ? allOf([conditions, not(this.inReadable(unwanted))]) : conditions;
      if (parts === undefined) return this.browse(needed);
      for (const pass of recordPasses(this.rights)) this.insert(pass, parts, needed, tier);
      return;
    }
    const withParts = parts ? inRecord(parts) : ALWAYS;
    for (const pass of this.passes) this.insert(pass, wanted, allOf([conditions, withParts]), tier);
  }

  /** That what the reader may read of a document holds this. */
  private inReadable(asked: Ask): Condition {
    const { whole, body } = this.rights;
    const full = `d.doc IN (SELECT rowid FROM full_fts WHERE full_fts MATCH ?)`;
    const record = inRecord(asked);
    return {
      sql: `(CASE WHEN ${whole.sql} THEN ${full} WHEN ${body.sql} THEN ${full} ELSE ${record.sql} END)`,
      values: [
        ...whole.values,
        ftsExpression(asked),
        ...body.values,
        `${OPEN_COLUMNS}${ftsExpression(asked)}`,
        ...record.values,
      ],
    };
  }

  private insert(pass: Pass, asked: Ask, conditions: Condition, tier: number): void {
    if (pass.right === NEVER) return;
    const needed = allOf([pass.right, conditions]);
    this.statements.run(
      `INSERT INTO temp.hits(doc, score, tier, outside, body)
       SELECT d.doc, ${pass.score}, ${String(tier)}, ${this.mask.sql}, ${String(pass.body)}
       FROM ${pass.table} CROSS JOIN docs d ON d.doc = ${pass.table}.rowid
       WHERE ${pass.table} MATCH ? AND ${needed.sql}
       ON CONFLICT(doc) DO UPDATE SET score = max(hits.score, excluded.score) WHERE hits.tier = excluded.tier`,
      [...this.mask.values, `${pass.columns}${ftsExpression(asked, pass.table)}`, ...needed.values],
    );
  }

  private browse(conditions: Condition): void {
    const { record, body, whole } = this.rights;
    const needed = allOf([record, conditions]);
    this.statements.run(
      `INSERT OR IGNORE INTO temp.hits(doc, score, tier, outside, body)
       SELECT d.doc, 0, 1, ${this.mask.sql},
         CASE WHEN ${whole.sql} THEN ${String(BODY.whole)} WHEN ${body.sql} THEN ${String(BODY.open)} ELSE 0 END
       FROM docs d WHERE ${needed.sql}`,
      [...this.mask.values, ...whole.values, ...body.values, ...needed.values],
    );
  }

  /** All hits by one measure, whichever step found them. */
  private rescore(query: ParsedQuery): void {
    this.statements.run('UPDATE temp.hits SET score = 0');
    for (const alternative of query.alternatives) {
      const asked = textWorth(query, alternative, this.isRare);
      if (asked === undefined) continue;
      for (const pass of this.passes) {
        if (pass.right === NEVER) continue;
        this.statements.run(
          `UPDATE temp.hits SET score = max(hits.score, r.score)
           FROM (SELECT h.doc, ${pass.score} AS score FROM ${pass.table}
                 CROSS JOIN temp.hits h ON h.doc = ${pass.table}.rowid AND h.body = ${String(pass.body)}
                 WHERE ${pass.table} MATCH ?) r
           WHERE hits.doc = r.doc`,
          [`${pass.columns}${ftsExpression(asked, pass.table)}`],
        );
      }
    }
  }

  /** A document whose record speaks of the question is worth more than one that only mentions it. */
  private favourRecords(query: ParsedQuery, alternative: Alternative): void {
    const asked = recordWorth(query, alternative, this.isRare);
    if (asked === undefined) return;
    this.statements.run(
      `UPDATE temp.hits SET score = hits.score + ${String(RECORD_SHARE)} * r.score
       FROM (SELECT h.doc, -bm25(record_fts, ${FTS_RECORD_WEIGHTS}) AS score FROM record_fts
             CROSS JOIN temp.hits h ON h.doc = record_fts.rowid WHERE record_fts MATCH ?) r
       WHERE hits.doc = r.doc`,
      [ftsExpression(asked, 'record_fts')],
    );
  }
}

function passesFor({ whole, body, record }: Rights): readonly Pass[] {
  const full = { table: 'full_fts', score: '-bm25(full_fts)' } as const;
  if (whole === ALWAYS) return [{ ...full, columns: '', right: ALWAYS, body: BODY.whole }];
  return [
    { ...full, columns: '', right: whole, body: BODY.whole },
    {
      ...full,
      columns: OPEN_COLUMNS,
      right: whole === NEVER ? body : allOf([body, not(whole)]),
      body: BODY.open,
    },
    { ...RECORD_PASS, right: allOf([record, not(body)]), body: BODY.none },
  ];
}

const RECORD_PASS = {
  table: 'record_fts',
  columns: '',
  score: `-bm25(record_fts, ${FTS_RECORD_WEIGHTS})`,
} as const;

/** For questions to parts of the record only: one table, but each document with its own right to pages. */
const recordPasses = ({ whole, body, record }: Rights): readonly Pass[] => [
  { ...RECORD_PASS, right: whole, body: BODY.whole },
  { ...RECORD_PASS, right: allOf([body, not(whole)]), body: BODY.open },
  { ...RECORD_PASS, right: allOf([record, not(body)]), body: BODY.none },
];
