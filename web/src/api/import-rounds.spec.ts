import { describe, expect, it } from '@jest/globals';
import { nextAsk, nextAskOfAll } from './import-rounds.js';

describe('asking about an import again', () => {
  it.each([
    ['importing', 'success', 1_000],
    ['importing', 'error', 1_000],
    ['mapping', 'success', false],
    ['mapping', 'error', 1_000],
    ['done', 'success', false],
  ] as const)('%s, the last answer: %s', (status, answer, wait) =>
    expect(nextAsk({ state: { data: { status }, status: answer } })).toBe(wait),
  );

  it('of an import that was never seen waits for a person', () =>
    expect(nextAsk({ state: { status: 'error' } })).toBe(false));

  it('of a list as long as one of them goes on', () => {
    expect(nextAskOfAll({ items: [{ status: 'done' }, { status: 'importing' }] })).toBe(1_000);
    expect(nextAskOfAll({ items: [{ status: 'done' }] })).toBe(false);
    expect(nextAskOfAll(undefined)).toBe(false);
  });
});
