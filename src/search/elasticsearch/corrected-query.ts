import type { Client } from '@elastic/elasticsearch';
import type { Query } from './types.js';
import { termNode } from '../matching/query-node.js';
import { pageEditing } from '../matching/corrected-words.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { nodeQuery } from './node-query.js';
import { ASKED_MS } from './elastic-client.js';
import { allOf, anyOf } from './query-parts.js';
import { passesFor, type Rights } from './rights-query.js';
import { termCounts } from './term-counts.js';

/**
 * The question with misspelt words mended. The dictionary tells which words there are at all; only those in what this
 * reader may read are ever proposed.
 */
export async function correctedQuery(
  client: Client,
  index: string,
  query: ParsedQuery,
  rights: Rights,
): Promise<string | undefined> {
  const asking = pageEditing(query);
  let step = asking.next();
  while (!step.done) {
    const { of: there } = await termCounts(client, index, step.value);
    const known = step.value.filter((token) => (there.get(token) ?? 0) > 0);
    step = asking.next(await readableCounts(client, index, rights, known));
  }
  return step.value;
}

/** In how many documents each word stands where this reader may read it. */
async function readableCounts(
  client: Client,
  index: string,
  rights: Rights,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (words.length === 0) return new Map();
  const filters = Object.fromEntries(words.map((word) => [word, readableQuery(word, rights)]));
  const response = await client.search<
    unknown,
    { words: { buckets: Record<string, { doc_count: number }> } }
  >({
    index,
    size: 0,
    query: rights.record,
    aggs: { words: { filters: { filters } } },
    timeout: `${String(ASKED_MS)}ms`,
  });
  const buckets = Object.entries(response.aggregations?.words.buckets ?? {});
  return new Map(buckets.map(([word, { doc_count: count }]) => [word, count]));
}

const readableQuery = (word: string, rights: Rights): Query =>
  anyOf(passesFor(rights).map(({ where, right }) => allOf([right, nodeQuery(termNode(word), where)])));
