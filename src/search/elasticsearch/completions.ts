import type { SearchRequest } from './types.js';
import type { ReadScope } from '../../access/read-filter.js';
import { allOf, anyOf, type QueryNode, startAsk, termNode } from '../matching/query-node.js';
import type { BegunWords } from '../matching/completion-words.js';
import { LABELLED, queryIn } from './node-query.js';
import { rightsOf } from './rights-query.js';

const CANDIDATES = 50;

/** Readable records whose titles, people, keywords and codes hold the words typed so far, the last one begun. */
export function completionRequest({ whole, begun, code }: BegunWords, scope: ReadScope): SearchRequest {
  const asks = [...whole.map(termNode), anyOf(begun.map(startAsk))].filter(
    (ask): ask is QueryNode => ask !== undefined,
  );
  const asked = allOf(asks);
  const either = [
    ...(asked ? [queryIn(asked, LABELLED)] : []),
    ...(code === undefined ? [] : [queryIn(startAsk(code), { codes: LABELLED.codes })]),
  ];
  return {
    query: {
      bool: {
        should: either,
        minimum_should_match: 1,
        filter: [rightsOf(scope).record],
      },
    },
    size: CANDIDATES,
    sort: [{ _score: { order: 'desc' } }, { id: 'desc' }],
    track_total_hits: false,
    _source: ['labels'],
  };
}
