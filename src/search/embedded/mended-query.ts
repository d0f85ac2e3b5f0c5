import { runsOf } from '../query/parse-query.js';
import type { ParsedQuery, QueryWord } from '../query/parsed-query.js';
import { ALWAYS, allOf, type Condition, NEVER, not, type Rights } from './rights-sql.js';
import type { Statements } from './statements.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHORTEST = 3;
const LONGEST = 16;
const MOST_MENDED = 3;
/** Counting stops here: beyond it, more documents do not make a word likelier. */
const ENOUGH = 100;

/**
 * "Did you mean": words that stand in nothing readable are replaced by one a slip of the finger away that does.
 * Only words found in what this reader may read are ever proposed.
 */
export function mendedQuery(statements: Statements, query: ParsedQuery, rights: Rights): string | undefined {
  const count = (word: string): number => readableCount(statements, word, rights);
  const broken = distinctWords(query).filter((word) => isMendable(word.folded) && count(word.folded) === 0);
  if (broken.length === 0 || broken.length > MOST_MENDED) return undefined;
  let text = query.text;
  let mended = false;
  for (const word of broken) {
    const better = bestNeighbour(word.folded, count);
    if (better === undefined) continue;
    text = text.replace(word.typed, () => better);
    mended = true;
  }
  return mended ? text : undefined;
}

function distinctWords(query: ParsedQuery): QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const run of runsOf(query)) for (const word of run.words) words.set(word.folded, word);
  return [...words.values()];
}

const isMendable = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);

function bestNeighbour(word: string, count: (word: string) => number): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const neighbour of neighbours(word)) {
    const found = count(neighbour);
    if (found > most) [best, most] = [neighbour, found];
  }
  return best;
}

/** Every word one swap, slip, missing or extra letter away; swaps first, as the likeliest on a tie. */
export function neighbours(word: string): Set<string> {
  const found = new Set<string>();
  const cuts = Array.from({ length: word.length + 1 }, (_, i) => [word.slice(0, i), word.slice(i)] as const);
  for (const [head, tail] of cuts) {
    if (tail.length > 1) found.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
  }
  for (const [head, tail] of cuts) {
    if (tail !== '') found.add(head + tail.slice(1));
    for (const letter of LETTERS) {
      if (tail !== '') found.add(head + letter + tail.slice(1));
      found.add(head + letter + tail);
    }
  }
  found.delete(word);
  found.delete('');
  return found;
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
