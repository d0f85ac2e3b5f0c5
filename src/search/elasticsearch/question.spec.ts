import { describe, expect, it } from '@jest/globals';
import type { Client } from '@elastic/elasticsearch';
import type { ReadScope } from '../../access/read-filter.js';
import { parseQuery } from '../query/parse-query.js';
import { Question } from './question.js';
import { rightsOf } from './rights-query.js';
import { Commonness } from './term-counts.js';
import type { SearchRequest, SearchResponse } from './types.js';

const anonymous: ReadScope = {
  everything: false,
  quarantine: false,
  member: false,
  organisationIds: [],
  today: '2026-03-01',
};

/** An engine in which these tokens stand in so many of 1,000 documents, and each request finds so many in turn. */
function asking(tokens: Readonly<Record<string, number>>, finds: readonly number[]) {
  const requests: SearchRequest[] = [];
  const lookups: string[] = [];
  const client = {
    termvectors: ({ doc }: { doc: { open: string } }) => {
      lookups.push(doc.open);
      const terms = Object.fromEntries(
        doc.open.split(' ').map((token) => [token, { term_freq: 1, doc_freq: tokens[token] ?? 0 }]),
      );
      return Promise.resolve({ term_vectors: { open: { field_statistics: { doc_count: 1000 }, terms } } });
    },
    search: () => Promise.resolve({ aggregations: { words: { buckets: {} } } }),
  } as unknown as Client;
  const search = (request: SearchRequest): Promise<SearchResponse> => {
    requests.push(request);
    const value = finds[requests.length - 1] ?? 0;
    return Promise.resolve({ hits: { total: { value }, hits: [] } } as unknown as SearchResponse);
  };
  const commonness = new Commonness(client, 'index');
  const ask = (q: string): Promise<{ total: number }> =>
    new Question({ client, index: 'index', search }, commonness, parseQuery(q), rightsOf(anonymous)).ask({});
  return { ask, requests, lookups };
}

describe('Question', () => {
  it('is asked once where the narrow way finds enough', async () => {
    const engine = asking({ cong: 900, nghe: 900, _cong_nghe: 800 }, [700]);
    expect(await engine.ask('cong nghe')).toMatchObject({ total: 700 });
    expect(engine.requests).toHaveLength(1);
  });
  it('is asked more widely where it finds too little', async () => {
    const engine = asking({ giong: 900, lua: 900, st: 800, _giong_lua: 90, _lua_st: 90 }, [3, 120]);
    expect(await engine.ask('giong lua st')).toMatchObject({ total: 120 });
    expect(engine.requests).toHaveLength(2);
    expect(JSON.stringify(engine.requests[1])).toContain('"weight":1.2');
  });
  it('is asked widely at once where its words are too rare to be enough', async () => {
    const engine = asking({ giong: 900, lua: 900, st: 9, _giong_lua: 7, _lua_st: 5 }, [6]);
    expect(await engine.ask('giong lua st')).toMatchObject({ total: 6 });
    expect(engine.requests).toHaveLength(1);
  });
  it('asks nothing for words that stand nowhere', async () => {
    const engine = asking({}, [5]);
    expect(await engine.ask('zqxw')).toMatchObject({ total: 0 });
    expect(engine.requests).toHaveLength(0);
  });
  it('never takes beginnings and conditions for rare', async () => {
    const engine = asking({}, [5]);
    expect(await engine.ask('zq*')).toMatchObject({ total: 5 });
    expect(await engine.ask('type:patent')).toBeDefined();
    expect(engine.requests.length).toBeGreaterThan(1);
  });
  it('looks its words up once in a while', async () => {
    const engine = asking({ tom: 500 }, [400, 400]);
    await engine.ask('tom');
    await engine.ask('tom');
    expect(engine.lookups).toHaveLength(1);
  });
});
