import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job, JobQueue } from '../../src/platform/queue/job-queue.js';

/** What a contract run needs of one queue's store. */
export interface JobQueueUnderTest {
  readonly queue: JobQueue;
  /** The names of queues it was made with; both are empty. */
  readonly names: readonly [string, string];
  /** Takes jobs of a queue one by one from now on; `taken` holds their data in order. */
  work(name: string): Promise<{ readonly taken: Record<string, unknown>[] }>;
  /** Jobs that the store still knows in any state. */
  left(name: string): Promise<number>;
  dispose(): Promise<void>;
}

const job = (id: string, priority = 10, more: Partial<Job> = {}): Job => ({
  id,
  data: { runId: id, attempt: 1 },
  priority,
  ...more,
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Every store of jobs must pass this. */
export function describeJobQueue(name: string, make: () => Promise<JobQueueUnderTest>): void {
  describe(`job queue: ${name}`, () => {
    let made: JobQueueUnderTest;
    let first: string;
    let second: string;

    beforeEach(async () => {
      made = await make();
      [first, second] = made.names;
    });
    afterEach(() => made.dispose());

    const ids = (taken: readonly Record<string, unknown>[]): unknown[] => taken.map(({ runId }) => runId);

    it('brings a job’s data to whoever works on its queue', async () => {
      await made.queue.add(first, [job('a')]);
      const { taken } = await made.work(first);
      await until(() => taken.length === 1);
      expect(taken).toEqual([{ runId: 'a', attempt: 1 }]);
    });

    it('keeps queues apart', async () => {
      await made.queue.add(first, [job('a')]);
      await made.queue.add(second, [job('b')]);
      const { taken } = await made.work(second);
      await until(() => taken.length === 1);
      expect(ids(taken)).toEqual(['b']);
      expect(await made.left(first)).toBe(1);
    });

    it('does nothing for an id that is there already', async () => {
      await made.queue.add(first, [job('a'), job('b')]);
      await made.queue.add(first, [job('a', 1)]);
      const { taken } = await made.work(first);
      await until(() => taken.length >= 2);
      await until(async () => (await made.left(first)) === 0);
      expect(ids(taken).sort()).toEqual(['a', 'b']);
    });

    it('takes the smaller priority first', async () => {
      await made.queue.add(first, [job('book', 2_000_000), job('report', 500), job('patent', 1)]);
      await made.queue.add(first, [job('article', 20)]);
      const { taken } = await made.work(first);
      await until(() => taken.length === 4);
      expect(ids(taken)).toEqual(['patent', 'article', 'report', 'book']);
    });

    it('holds a delayed job back, and no other for it', async () => {
      const { taken } = await made.work(first);
      const added = Date.now();
      // long enough for a busy machine to take the other one meanwhile
      await made.queue.add(first, [job('late', 1, { delayMs: 2_000 }), job('now', 5, { delayMs: 0 })]);
      await until(() => taken.length === 1);
      expect(ids(taken)).toEqual(['now']);
      await until(() => taken.length === 2);
      expect(Date.now() - added).toBeGreaterThanOrEqual(1_950);
      expect(ids(taken)).toEqual(['now', 'late']);
    });

    it('forgets a job that is done or failed, so that its id can come again', async () => {
      const { taken } = await made.work(first);
      for (const round of [1, 2]) {
        await made.queue.add(first, [job('a'), { ...job('fails'), data: { runId: 'fails', attempt: 0 } }]);
        await until(() => taken.length === 2 * round);
        await until(async () => (await made.left(first)) === 0);
      }
    });

    it('takes many at once, and none', async () => {
      await made.queue.add(
        first,
        Array.from({ length: 300 }, (_, i) => job(`many-${i}`)),
      );
      expect(await made.left(first)).toBe(300);
      await made.queue.add(second, []);
      expect(await made.left(second)).toBe(0);
    });

    it('knows no queue but its own', async () => {
      await expect(made.queue.add('no-such', [job('a')])).rejects.toThrow('no-such');
    });

    it('answers when its store does', async () => {
      await expect(made.queue.check()).resolves.toBeUndefined();
    });
  });
}

/** A store that cannot be reached: whoever adds or asks hears it soon. */
export function describeQueueAway(
  name: string,
  make: () => Promise<{ queue: JobQueue; name: string; dispose(): Promise<void> }>,
): void {
  describe(`job queue away: ${name}`, () => {
    it('fails as transient, within seconds', async () => {
      const made = await make();
      try {
        const expected = { code: 'databaseAway', permanent: false };
        await expect(made.queue.add(made.name, [job('a')])).rejects.toMatchObject(expected);
        await expect(made.queue.check()).rejects.toMatchObject(expected);
      } finally {
        await made.dispose();
      }
    });
  });
}
