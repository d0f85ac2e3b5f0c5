import type { ReadScope } from '../../access/read-filter.js';
import { begunWords, completionsOf } from '../matching/completion-words.js';
import type { Completion } from '../port/search-index.js';
import { recordRight } from './rights-sql.js';
import type { Statements } from './file/statements.js';

const CANDIDATES = 50;

interface LabelRow {
  readonly id: string;
  readonly title: string;
  readonly people: string;
  readonly keywords: string;
  readonly codes: string;
}

/** Titles, people, keywords and codes of readable records that hold the words typed so far, the last one begun. */
export function completions(
  statements: Statements,
  typed: string,
  scope: ReadScope,
  limit: number,
): Completion[] {
  const words = begunWords(typed);
  if (!words) return [];
  const expression = [
    ...words.whole.map((word) => `"${word}"`),
    `(${words.begun.map((word) => `"${word}" *`).join(' OR ')})`,
  ].join(' AND ');
  const asked = `{title people keywords codes} : (${expression})`;
  const code = words.code === undefined ? '' : ` OR ({codes} : "${words.code}" *)`;
  const record = recordRight(scope);
  const rows = statements.all<LabelRow>(
    `SELECT d.id, l.title, l.people, l.keywords, l.codes FROM record_fts
     CROSS JOIN docs d ON d.doc = record_fts.rowid JOIN labels l ON l.doc = d.doc
     WHERE record_fts MATCH ? AND ${record.sql} ORDER BY bm25(record_fts, 8.0, 3.0, 0.0, 3.0, 0.0, 3.0)
     LIMIT ${String(CANDIDATES)}`,
    [`(${asked})${code}`, ...record.values],
  );
  const records = rows.map(({ id, title, people, keywords, codes }) => ({
    id,
    labels: {
      title,
      people: JSON.parse(people) as string[],
      keywords: JSON.parse(keywords) as string[],
      codes: JSON.parse(codes) as string[],
    },
  }));
  return completionsOf(records, words, limit);
}
