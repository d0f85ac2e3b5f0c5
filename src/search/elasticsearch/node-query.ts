import type { Query } from './types.js';
import type { QueryNode } from '../matching/query-node.js';
import { RECORD_WEIGHTS } from '../matching/match-steps.js';
import { RECORD_PARTS, type RecordPart } from '../query/parsed-query.js';
import type { Where } from './rights-query.js';

/** Fields that hold together what is asked, with their weights. `open` holds the record too. */
type Fields = Readonly<Record<string, number>>;

const FIELDS: Readonly<Record<Where, Fields>> = {
  whole: { open: 1, withheld: 1 },
  open: { open: 1 },
  record: RECORD_WEIGHTS,
};

/** What completions are made of. */
export const LABELLED = { title: 8, people: 3, keywords: 3, codes: 3 } as const;

const isPart = (where: Where | RecordPart): where is RecordPart =>
  (RECORD_PARTS as readonly string[]).includes(where);

/** What is asked of a document, in the terms of Elasticsearch; it scores by BM25. */
export function nodeQuery(ask: QueryNode, where: Where | RecordPart): Query {
  return queryIn(ask, isPart(where) ? { [where]: 1 } : FIELDS[where]);
}

export function queryIn(ask: QueryNode, fields: Fields): Query {
  switch (ask.kind) {
    case 'token':
      return tokenQuery(ask.token, fields);
    case 'start':
      return either(Object.keys(fields).map((field) => ({ prefix: { [field]: { value: ask.start } } })));
    case 'phrase':
      return either(
        Object.entries(fields).map(([field, boost]) => ({
          match_phrase: { [field]: { query: ask.tokens.join(' '), boost } },
        })),
      );
    case 'all':
      return { bool: { must: ask.of.map((part) => queryIn(part, fields)) } };
    case 'any':
      return { bool: { should: ask.of.map((part) => queryIn(part, fields)), minimum_should_match: 1 } };
    case 'record':
      return queryIn(ask.asked, FIELDS.record);
    case 'part':
      return nodeQuery(ask.asked, ask.part);
    case 'except':
      return {
        bool: { must: [queryIn(ask.wanted, fields)], must_not: [queryIn(ask.unwanted, fields)] },
      };
  }
}

/** Over several fields as if they were one: counted by themselves, a rare word of a short field would outweigh all. */
function tokenQuery(token: string, fields: Fields): Query {
  const [only, ...more] = Object.keys(fields);
  if (only !== undefined && more.length === 0) return { term: { [only]: { value: token } } };
  return {
    combined_fields: {
      query: token,
      fields: Object.entries(fields).map(([field, weight]) => `${field}^${String(weight)}`),
    },
  };
}

const either = (queries: Query[]): Query =>
  queries.length === 1 && queries[0] ? queries[0] : { dis_max: { queries } };
