import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QueryError } from '../../src/search/query/query-error.js';
import type { SearchOptions } from '../../src/search/port/search-index.js';
import { anyQuestion } from '../support/any-question.js';
import type { SearchIndexAsked } from './search-index-asked.js';
import { LIBRARY, scopes } from './search-index-library.js';

/** Whatever is asked gets an answer or a clear refusal, soon. */
export function describeLimits(asked: SearchIndexAsked): void {
  const { search, ids } = asked;

  describe('limits', () => {
    it('refuses to page past the deepest result, and odd pages', async () => {
      await expect(search('', scopes.anonymous, { from: 9_990, size: 20 })).rejects.toMatchObject({
        code: 'tooDeep',
      });
      await expect(search('', scopes.anonymous, { from: -1 })).rejects.toMatchObject({ field: 'from' });
      await expect(search('', scopes.anonymous, { size: 1.5 })).rejects.toMatchObject({ field: 'size' });
    });
    it('pages without gaps or repeats', async () => {
      const whole = await ids('', scopes.staff, { size: 50 });
      const cut: string[] = [];
      for (let from = 0; from < LIBRARY.length; from += 3) {
        cut.push(...(await ids('', scopes.staff, { from, size: 3 })));
      }
      expect(cut).toEqual(whole);
    });
  });

  describe('odd questions', () => {
    it.each([
      '"'.repeat(1000),
      'a b '.repeat(250),
      'lúa OR '.repeat(140),
      '-x '.repeat(300),
      'ab* '.repeat(250),
      '\ud800\u0000'.repeat(500),
      "') OR 1=1; DROP TABLE docs; --",
      'NEAR(a b) AND NOT {title}: ^x + "y" * col:z',
      'author:" code:* ipc:( year:9999999 type:\'',
      '１２３ ﬁ ﬀ İ ß ﷺ 漢字 عربى',
    ])('answers %j within 100 ms', async (q) => {
      const times: number[] = [];
      // An engine that has just started, on a busy machine, has not seen the like yet: it may try again.
      while (times.length < 8 && !times.some((ms) => ms < 100)) {
        const began = performance.now();
        await search(q);
        times.push(performance.now() - began);
      }
      expect(Math.min(...times)).toBeLessThan(100);
    });
  });

  describe('whatever is asked', () => {
    it('is answered soon, or refused as a question at fault', async () => {
      const time = async (q: string, options: SearchOptions = {}): Promise<number> => {
        const began = performance.now();
        await Promise.resolve()
          .then(() => search(q, scopes.anonymous, options))
          .catch((error: unknown) => {
            if (!(error instanceof QueryError)) throw error;
          });
        return performance.now() - began;
      };
      // What is slow again is slow; but on a busy machine not slower than a plain question is at that moment.
      const soon = async (q: string, options: SearchOptions): Promise<void> => {
        let ms = Infinity;
        let plain = 0;
        for (let tries = 0; tries < 8 && ms >= Math.max(100, 3 * plain); tries++) {
          ms = Math.min(ms, await time(q, options));
          if (ms >= 100) plain = Math.max(plain, await time('công nghệ sinh học'));
        }
        expect(ms).toBeLessThan(Math.max(100, 3 * plain));
      };
      const paging = fc.record({
        from: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -5, max: 2 ** 31 })),
        size: fc.oneof({ weight: 3, arbitrary: fc.constant(20) }, fc.integer({ min: -1, max: 300 })),
      });
      await fc.assert(fc.asyncProperty(anyQuestion, paging, soon), { numRuns: 60 });
      await soon('a'.repeat(100_000), {});
      await soon('ab* '.repeat(1000), {});
      await soon('\u0301\u0323'.repeat(400), {});
      await soon('lúa', { from: 10_000, size: 20 });
    }, 60_000);
    it('completes whatever is being typed', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuestion, async (q) => {
          expect((await asked.index.suggest(q, scopes.anonymous)).length).toBeLessThanOrEqual(8);
        }),
        { numRuns: 60 },
      );
    }, 60_000);
  });
}
