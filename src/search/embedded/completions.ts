import type { ReadScope } from '../../access/read-filter.js';
import { searchWords, startForms } from '../query/words.js';
import type { Completion } from '../search-index.js';
import { rightsOf } from './rights-sql.js';
import type { Statements } from './statements.js';

const CANDIDATES = 50;
const MOST_WORDS = 8;

interface LabelRow {
  readonly id: string;
  readonly title: string;
  readonly people: string;
  readonly keywords: string;
}

/** Titles, people and keywords of readable records that hold the words typed so far, the last one begun. */
export function completions(
  statements: Statements,
  typed: string,
  scope: ReadScope,
  limit: number,
): Completion[] {
  const text = typed.slice(0, 200);
  const words = searchWords(text);
  const last = words.at(-1);
  if (last === undefined || words.length > MOST_WORDS) return [];
  const whole = words.slice(0, -1).map((word) => word.folded);
  const begun = [last.folded, startForms(text.slice(last.start, last.end)).folded];
  const expression = [
    ...whole.map((word) => `"${word}"`),
    `(${begun.map((word) => `"${word}" *`).join(' OR ')})`,
  ].join(' AND ');
  const { record } = rightsOf(scope);
  const rows = statements.all<LabelRow>(
    `SELECT d.id, l.title, l.people, l.keywords FROM record_fts
     CROSS JOIN docs d ON d.doc = record_fts.rowid JOIN labels l ON l.doc = d.doc
     WHERE record_fts MATCH ? AND ${record.sql} ORDER BY bm25(record_fts, 8.0, 3.0, 0.0, 3.0, 0.0, 0.0)
     LIMIT ${String(CANDIDATES)}`,
    [`{title people keywords} : (${expression})`, ...record.values],
  );
  const found = new Map<string, Completion>();
  const add = (completion: Completion): void => {
    const { text } = completion;
    if (holds(text, whole, begun) && !found.has(text)) found.set(text, completion);
  };
  for (const row of rows) {
    for (const keyword of JSON.parse(row.keywords) as string[]) add({ text: keyword, kind: 'keyword' });
    for (const person of JSON.parse(row.people) as string[]) add({ text: person, kind: 'person' });
    add({ text: row.title, kind: 'title', documentId: row.id });
  }
  return [...found.values()].slice(0, limit);
}

function holds(text: string, whole: readonly string[], begun: readonly string[]): boolean {
  const there = searchWords(text).map((word) => word.folded);
  return (
    whole.every((word) => there.includes(word)) &&
    there.some((word) => begun.some((start) => word.startsWith(start)))
  );
}
