import { parseQuery } from './query/parse-query.js';
import type { ParsedQuery, WordRun } from './query/parsed-query.js';

/** Words past these tell little more of what a work is about. */
const MOST_WORDS = 48;
/** Signs that mean something in a question, and nothing in a title. */
const SIGNS = /["“”:*|()-]/gu;
const LONGEST_TEXT = 500;

/** What these texts (a title, keywords) speak of, as a question; words of two texts make no pair. */
export function topicQuery(texts: readonly string[]): ParsedQuery {
  const clauses: WordRun[] = [];
  let left = MOST_WORDS;
  for (const text of texts) {
    const plain = text.slice(0, LONGEST_TEXT).replace(SIGNS, ' ').toLowerCase();
    const [read] = parseQuery(plain).alternatives;
    const words = (read?.clauses ?? []).flatMap((clause) => (clause.kind === 'start' ? [] : clause.words));
    if (words.length === 0 || left === 0) continue;
    clauses.push({ kind: 'words', words: words.slice(0, left) });
    left -= Math.min(left, words.length);
  }
  const none = { types: [], languages: [], fields: [] };
  const without = { clauses: [], parts: [], conditions: [] };
  return {
    text: texts.join(' '),
    asks: clauses.length > 0 ? 'words' : 'nothing',
    toned: false,
    alternatives: clauses.length > 0 ? [{ clauses, parts: [], conditions: none, without }] : [],
  };
}
