import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IndexerTerm } from './indexer-term.js';
import type { RebuildRequests } from './rebuild-request.js';
import type { IndexHealth, SearchIndex } from '../port/search-index.js';

afterEach(() => void jest.restoreAllMocks());

/** What is said when an index of that newest state meets a catalogue whose last change is `last`. */
async function said(newest: number, last: string, state: IndexHealth['state'] = 'ready'): Promise<string[]> {
  const words: string[] = [];
  jest.spyOn(Logger.prototype, 'error').mockImplementation((word: string) => void words.push(word));
  const manager = {
    query: (sql: string) => Promise.resolve([/search_index/.test(sql) ? { name: 'one' } : { last }]),
  } as unknown as EntityManager;
  const index = {
    name: 'one',
    open: () => Promise.resolve(state),
    health: () => Promise.resolve({ ok: state === 'ready', name: 'one', state }),
    newestChange: () =>
      state === 'ready' ? Promise.resolve(newest) : Promise.reject(new Error('cannot be asked')),
  } as unknown as SearchIndex;
  await new IndexerTerm(manager, index, {} as RebuildRequests, () => undefined).begin();
  return words;
}

describe('the indexer, when it takes over', () => {
  it('says in both languages what to do about an index that is newer than the database', async () => {
    expect(await said(41, '40')).toEqual([
      expect.stringMatching(/hãy chạy “phusa reindex”.* \/ .*run “phusa reindex”/),
    ]);
  });

  it('says nothing of one that is as new or older, or that is about to be filled anew', async () => {
    expect(await said(40, '40')).toEqual([]);
    expect(await said(3, '40')).toEqual([]);
    expect(await said(41, '40', 'damaged')).toEqual([]);
  });
});
