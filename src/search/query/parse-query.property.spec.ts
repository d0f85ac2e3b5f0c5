import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion } from '../../../test/support/any-question.js';
import { LONGEST_QUERY, parseQuery } from './parse-query.js';
import type { ParsedQuery } from './parsed-query.js';
import { QueryError } from './query-error.js';

const parsed = (q: string): ParsedQuery | undefined => {
  try {
    return parseQuery(q);
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
};

const MOST_WORDS = 64;
const wordsOf = (query: ParsedQuery): number =>
  query.alternatives
    .flatMap(({ clauses, parts, without }) => [
      ...clauses,
      ...without.clauses,
      ...[...parts, ...without.parts].map(({ clause }) => clause),
    ])
    .reduce((sum, clause) => sum + (clause.kind === 'start' ? 1 : clause.words.length), 0);

describe('parseQuery, whatever is typed', () => {
  it('answers, and refuses only what is too long', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        expect(parsed(q) === undefined).toBe(q.length > LONGEST_QUERY);
      }),
      { numRuns: 500 },
    );
  });
  it('asks for a bounded number of words in a bounded number of alternatives', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const query = parsed(q);
        if (!query) return;
        expect(query.alternatives.length).toBeLessThanOrEqual(8);
        expect(wordsOf(query)).toBeLessThanOrEqual(MOST_WORDS);
      }),
      { numRuns: 500 },
    );
  });
  it('reads the same from what it read: control characters and broken letters are gone', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const query = parsed(q);
        if (!query) return;
        expect(query.text).not.toMatch(/\p{Cc}|\ufffd/u);
        expect(parseQuery(query.text)).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });
  it('crosses to another thread as it is', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const query = parsed(q);
        expect(structuredClone(query)).toEqual(query);
      }),
      { numRuns: 200 },
    );
  });
});
