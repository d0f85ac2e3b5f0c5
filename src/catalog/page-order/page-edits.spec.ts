import { describe, expect, it } from '@jest/globals';
import { mend, type PageEdit, type PagesInOrder } from './page-edits.js';

const seen: PagesInOrder = {
  inView: ['a', 'b', 'c', 'd'].map((pageId) => ({ pageId, turned: 0 })),
  aside: ['x', 'y'].map((pageId) => ({ pageId, turned: 90 })),
};

function after(...operations: PageEdit[]): string {
  const mended = mend(seen, operations);
  if ('refused' in mended) return `${mended.refused} in ${String(mended.operation)}: ${String(mended.page)}`;
  return mended.pages.map(({ pageId, turned }) => pageId + (turned === 0 ? '' : String(turned))).join(' ');
}

describe('mend', () => {
  it('turns pages on top of how a person turned them before', () => {
    expect(after({ kind: 'rotate', pages: [2, 'c'], turn: 270 })).toBe('a b270 c270 d');
    expect(after({ kind: 'rotate', pages: [2], turn: 270 }, { kind: 'rotate', pages: [2], turn: 180 })).toBe(
      'a b90 c d',
    );
  });

  it('puts pages in a new order, which names each of them once', () => {
    expect(after({ kind: 'order', pages: [4, 'a', 3, 2] })).toBe('d a c b');
    expect(after({ kind: 'order', pages: [1, 2, 3] })).toBe('notEveryPage in 0: undefined');
    expect(after({ kind: 'order', pages: [1, 2, 3, 'a'] })).toBe('namedTwice in 0: a');
    expect(after({ kind: 'order', pages: [1, 2, 3, 5] })).toBe('unknownPage in 0: 5');
  });

  it('moves pages together, in the order named', () => {
    expect(after({ kind: 'move', pages: [4, 3], before: 1 })).toBe('d c a b');
    expect(after({ kind: 'move', pages: [1], before: null })).toBe('b c d a');
    expect(after({ kind: 'move', pages: [1, 2], before: 2 })).toBe('notInView in 0: 2');
  });

  it('means by numbers the pages that were seen, whatever was done before', () => {
    expect(after({ kind: 'remove', pages: [1] }, { kind: 'move', pages: [2], before: null })).toBe('c d b');
    expect(after({ kind: 'remove', pages: [1] }, { kind: 'rotate', pages: [1], turn: 90 })).toBe(
      'notInView in 1: 1',
    );
  });

  it('takes pages out of view and brings them back where they are wanted, as they were turned', () => {
    expect(after({ kind: 'remove', pages: [2, 3] })).toBe('a d');
    expect(after({ kind: 'bringBack', pages: ['y', 'x'], before: 2 })).toBe('a y90 x90 b c d');
    expect(after({ kind: 'remove', pages: [2] }, { kind: 'bringBack', pages: [2], before: null })).toBe(
      'a c d b',
    );
    expect(after({ kind: 'bringBack', pages: [2], before: null })).toBe('notAside in 0: 2');
    expect(after({ kind: 'remove', pages: ['x'] })).toBe('notInView in 0: x');
  });

  it('leaves at least one page', () => {
    expect(after({ kind: 'remove', pages: [1, 2, 3, 4] })).toBe('noPageLeft in 0: undefined');
  });

  it('looks at each of 2,000 pages a few times, not once for each other', () => {
    let looks = 0;
    const names = Array.from({ length: 2000 }, (_, i) => `s${String(i)}`);
    const inView = names.map((name) => ({
      get pageId(): string {
        looks += 1;
        return name;
      },
      turned: 0 as const,
    }));
    const mended = mend({ inView, aside: [] }, [{ kind: 'order', pages: names.toReversed() }]);
    expect('pages' in mended && mended.pages.length).toBe(2000);
    expect(looks).toBeLessThan(20 * names.length);
  });
});
