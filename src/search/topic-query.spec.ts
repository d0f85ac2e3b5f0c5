import { describe, expect, it } from '@jest/globals';
import { topicQuery } from './topic-query.js';

const wordsOf = (texts: string[]): string[] =>
  topicQuery(texts).alternatives.flatMap(({ clauses }) =>
    clauses.map((clause) =>
      clause.kind === 'start' ? '*' : clause.words.map(({ folded }) => folded).join(' '),
    ),
  );

describe('a topic as a question', () => {
  it('has a run of words for each text', () => {
    expect(wordsOf(['Nuôi cá tra', 'thức ăn'])).toEqual(['nuoi ca tra', 'thuc an']);
  });

  it('takes signs and words of the query language for plain words', () => {
    expect(wordsOf(['author:An "cá tra" -tôm OR lúa*'])).toEqual(['author an ca tra tom or lua']);
  });

  it('is of so many words at most, and nothing where nothing is said', () => {
    expect(wordsOf(['lúa '.repeat(100), 'cá'])[0]?.split(' ')).toHaveLength(48);
    expect(wordsOf(['lúa '.repeat(100), 'cá'])).toHaveLength(1);
    expect(topicQuery(['', '…']).asks).toBe('nothing');
  });
});
