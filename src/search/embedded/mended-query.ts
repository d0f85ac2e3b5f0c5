import { ENOUGH, mending } from '../matching/mended-words.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { ALWAYS, allOf, type Condition, NEVER, not, type Rights } from './rights-sql.js';
import type { Statements } from './statements.js';

/** The question with misspelt words mended; only words found in what this reader may read are ever proposed. */
export function mendedQuery(statements: Statements, query: ParsedQuery, rights: Rights): string | undefined {
  const asking = mending(query);
  let step = asking.next();
  while (!step.done) {
    const counts = step.value.map((token) => [token, readableCount(statements, token, rights)] as const);
    step = asking.next(new Map(counts));
  }
  return step.value;
}

function readableCount(statements: Statements, word: string, rights: Rights): number {
  const quoted = `"${word}"`;
  if (rights.whole === ALWAYS) return countIn(statements, 'full_fts', quoted, ALWAYS);
  const { whole, body, record } = rights;
  return (
    countIn(statements, 'full_fts', quoted, whole) +
    countIn(statements, 'full_fts', `{record open} : ${quoted}`, allOf([body, not(whole)])) +
    countIn(statements, 'record_fts', quoted, allOf([record, not(body)]))
  );
}

function countIn(statements: Statements, table: string, expression: string, right: Condition): number {
  if (right === NEVER) return 0;
  const row = statements.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} CROSS JOIN docs d ON d.doc = ${table}.rowid
     WHERE ${table} MATCH ? AND ${right.sql} LIMIT ${String(ENOUGH)})`,
    [expression, ...right.values],
  );
  return row?.n ?? 0;
}
