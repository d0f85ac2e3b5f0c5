import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { IndexerBacklog, type PendingDocument } from './indexer-backlog.js';

const document = (id: string, some: Partial<PendingDocument> = {}): PendingDocument => ({
  id,
  status: 'ready',
  pagesRead: 10,
  gone: false,
  besides: '',
  ...some,
});

/** A catalogue in which these documents wait; `indexed`: those that the index holds in an older state. */
function catalogue(waiting: readonly PendingDocument[], indexed: readonly string[] = []): EntityManager {
  const query = (sql: string, [ids]: [string[]]): Promise<PendingDocument[]> =>
    Promise.resolve(
      waiting.filter(({ id }) =>
        sql.includes('<> ALL')
          ? !ids.includes(id)
          : ids.includes(id) && (!sql.includes('indexed_seq > 0') || indexed.includes(id)),
      ),
    );
  return { query } as unknown as EntityManager;
}

describe('IndexerBacklog', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const backlog = new IndexerBacklog();
  const taken = async (waiting: PendingDocument[], indexed: string[] = [], limit = 64): Promise<string[]> =>
    (await backlog.take(catalogue(waiting, indexed), limit)).map(({ id }) => id);

  it('puts what the index holds and was called out before what it does not hold yet', async () => {
    const many = Array.from({ length: 10 }, (_, i) => document(`new-${String(i)}`));
    backlog.callOut('known');
    expect((await taken([...many, document('known')], ['known'], 3))[0]).toBe('known');
  });

  it('takes a document that is being read again when it has grown by half, or after a while', async () => {
    const read = (pagesRead: number): PendingDocument =>
      document('book', { status: 'processing', pagesRead });
    expect(await taken([read(1)])).toEqual(['book']);
    backlog.done(read(1), 5);
    expect(await taken([read(2)])).toEqual(['book']);
    backlog.done(read(10), 5);
    expect(await taken([read(14)])).toEqual([]);
    expect(await taken([read(15)])).toEqual(['book']);
    backlog.done(read(100), 5);
    jest.advanceTimersByTime(19_000);
    expect(await taken([read(101)])).toEqual([]);
    jest.advanceTimersByTime(2_000);
    expect(await taken([read(101)])).toEqual(['book']);
  });

  it('waits longer between the states of a book that costs much', async () => {
    const book = document('costly', { status: 'processing', pagesRead: 1000 });
    backlog.done(book, 4_000);
    jest.advanceTimersByTime(60_000);
    expect(await taken([book])).toEqual([]);
    jest.advanceTimersByTime(60_000);
    expect(await taken([book])).toEqual(['costly']);
  });

  it('takes at once what was hidden, deleted, described or finished while it is being read', async () => {
    const book = document('b', { status: 'processing', besides: 'public' });
    backlog.done(book, 5);
    expect(await taken([book])).toEqual([]);
    expect(await taken([{ ...book, besides: 'restricted' }])).toEqual(['b']);
    expect(await taken([{ ...book, gone: true }])).toEqual(['b']);
    expect(await taken([{ ...book, status: 'ready' }])).toEqual(['b']);
  });

  it('puts off what fails, longer each time, and lets the others go on', async () => {
    const both = [document('bad'), document('good')];
    expect(backlog.failed('bad')).toBe(2_000);
    expect(await taken(both)).toEqual(['good']);
    expect(backlog.waitMs()).toBe(2_000);
    jest.advanceTimersByTime(2_001);
    expect(await taken(both)).toEqual(['bad', 'good']);
    expect(backlog.failed('bad')).toBe(4_000);
    jest.advanceTimersByTime(4_001);
    backlog.done(document('bad'), 5);
    expect(backlog.failed('bad')).toBe(2_000);
  });
});
