import type { Alternative, ParsedQuery } from '../query/parsed-query.js';
import type { SearchFilters } from '../search-index.js';
import { outsideMask, typedConditions } from './filter-sql.js';
import { type Breadth, type Form, type IsRare, MatchPlan } from './match-plan.js';
import { allOf, ALWAYS, type Condition, NEVER, not, type Rights } from './rights-sql.js';
import { RECORD_SHARE, RECORD_WEIGHTS } from './schema.js';
import type { Statements } from './statements.js';

interface Step {
  readonly form: Form;
  readonly breadth: Breadth;
  /** Asked only while fewer documents than this are found. */
  readonly below: number;
}

/** Fewer hits than this, and the question is asked more widely; what the narrower one found stays first. */
const THIN = 50;

const FOLDED: readonly Step[] = [
  { form: 'folded', breadth: 'strict', below: Infinity },
  { form: 'folded', breadth: 'cover', below: THIN },
  { form: 'folded', breadth: 'wide', below: 1 },
  { form: 'folded', breadth: 'scattered', below: 1 },
];
const TONED: readonly Step[] = [
  { form: 'exact', breadth: 'strict', below: Infinity },
  { form: 'exact', breadth: 'cover', below: THIN },
  { form: 'folded', breadth: 'cover', below: THIN },
  ...FOLDED.slice(2),
];

/** Which pages of a hit may be read. */
export const BODY = { none: 0, open: 1, whole: 2 } as const;

interface Pass {
  readonly table: 'full_fts' | 'record_fts';
  readonly columns: string;
  readonly score: string;
  readonly right: Condition;
  readonly body: number;
}

/** Gathers every readable document that a question matches into the working table `hits`. */
export class HitCollector {
  private readonly passes: readonly Pass[];
  private readonly mask: Condition;

  constructor(
    private readonly statements: Statements,
    private readonly rights: Rights,
    filters: SearchFilters,
    private readonly isRare: IsRare,
  ) {
    this.mask = outsideMask(filters);
    this.passes = passesFor(rights);
  }

  /** Returns how many steps were taken: the last one's number is the widest tier. */
  collect(query: ParsedQuery): number {
    this.statements.run('DELETE FROM temp.hits');
    if (query.asks === 'nothing') return 0;
    if (query.asks === 'everything') {
      this.browse(ALWAYS);
      return 0;
    }
    let found = 0;
    let tier = 0;
    let asked = '';
    let plan = new MatchPlan('folded', this.isRare);
    for (const step of query.toned ? TONED : FOLDED) {
      if (found >= step.below) break;
      plan = new MatchPlan(step.form, this.isRare);
      const question = JSON.stringify(query.alternatives.map((one) => plan.document(one, step.breadth)));
      if (question === asked) continue;
      asked = question;
      tier++;
      for (const alternative of query.alternatives) this.match(alternative, plan, step.breadth, tier);
      found = this.found();
    }
    for (const alternative of query.alternatives) this.favourRecords(alternative, plan);
    return tier;
  }

  found(): number {
    return this.statements.get<{ n: number }>('SELECT count(*) AS n FROM temp.hits')?.n ?? 0;
  }

  private match(alternative: Alternative, plan: MatchPlan, breadth: Breadth, tier: number): void {
    const conditions = typedConditions(alternative.conditions);
    const parts = partsExpression(alternative, plan);
    const wanted = plan.document(alternative, breadth);
    if (wanted === undefined && parts === undefined) {
      this.browse(conditions);
      return;
    }
    if (wanted === undefined) {
      const expression = plan.excluding(parts ?? '', alternative.without);
      for (const pass of recordPasses(this.rights)) this.insert(pass, expression, conditions, tier);
      return;
    }
    const withParts: Condition =
      parts === undefined
        ? ALWAYS
        : {
            sql: '(d.doc IN (SELECT rowid FROM record_fts WHERE record_fts MATCH ?))',
            values: [parts],
          };
    for (const pass of this.passes) this.insert(pass, wanted, allOf([conditions, withParts]), tier);
  }

  private insert(pass: Pass, expression: string, conditions: Condition, tier: number): void {
    if (pass.right === NEVER) return;
    const needed = allOf([pass.right, conditions]);
    this.statements.run(
      `INSERT INTO temp.hits(doc, score, tier, outside, body)
       SELECT d.doc, ${pass.score}, ${String(tier)}, ${this.mask.sql}, ${String(pass.body)}
       FROM ${pass.table} CROSS JOIN docs d ON d.doc = ${pass.table}.rowid
       WHERE ${pass.table} MATCH ? AND ${needed.sql}
       ON CONFLICT(doc) DO UPDATE SET score = max(hits.score, excluded.score) WHERE hits.tier = excluded.tier`,
      [...this.mask.values, `${pass.columns}${expression}`, ...needed.values],
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

  /** A document whose record speaks of the question is worth more than one that only mentions it. */
  private favourRecords(alternative: Alternative, plan: MatchPlan): void {
    const expression = plan.document(alternative, 'wide');
    if (expression === undefined) return;
    this.statements.run(
      `UPDATE temp.hits SET score = hits.score + ${String(RECORD_SHARE)} * r.score
       FROM (SELECT rowid AS doc, -bm25(record_fts, ${RECORD_WEIGHTS}) AS score FROM record_fts
             WHERE record_fts MATCH ?) r
       WHERE hits.doc = r.doc`,
      [expression],
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
      columns: '{record open} : ',
      right: whole === NEVER ? body : allOf([body, not(whole)]),
      body: BODY.open,
    },
    { ...RECORD_PASS, right: allOf([record, not(body)]), body: BODY.none },
  ];
}

const RECORD_PASS = {
  table: 'record_fts',
  columns: '',
  score: `-bm25(record_fts, ${RECORD_WEIGHTS})`,
} as const;

/** For questions to parts of the record only: one table, but each document with its own right to pages. */
const recordPasses = ({ whole, body, record }: Rights): readonly Pass[] => [
  { ...RECORD_PASS, right: whole, body: BODY.whole },
  { ...RECORD_PASS, right: allOf([body, not(whole)]), body: BODY.open },
  { ...RECORD_PASS, right: allOf([record, not(body)]), body: BODY.none },
];

function partsExpression(alternative: Alternative, plan: MatchPlan): string | undefined {
  const asked = alternative.parts.flatMap(({ part, clause }) => {
    const expression = plan.part(clause);
    return expression === undefined ? [] : [`({${part}} : ${expression})`];
  });
  return asked.length === 0 ? undefined : asked.join(' AND ');
}
