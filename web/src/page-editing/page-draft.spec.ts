import { describe, expect, it } from '@jest/globals';
import type { PageOrder } from '../api/page-order.js';
import {
  broughtBack,
  type Draft,
  draftOf,
  droppedOn,
  movedTo,
  operationsOf,
  removed,
  rotated,
  stepped,
} from './page-draft.js';

const pageId = (name: string) => ({
  pageId: name,
  turned: 0,
  width: 1000,
  height: 1400,
  source: 'recognised' as const,
  withheld: false,
  picture: name,
});
const server: PageOrder = {
  version: 3,
  pages: ['a', 'b', 'c', 'd'].map((name, i) => ({ ...pageId(name), number: i + 1, reading: false })),
  aside: [{ ...pageId('x'), turned: 90, asideAt: '2026-01-01T00:00:00Z' }],
};
const draft = draftOf(server);
const names = ({ pages }: Draft): string =>
  pages.map((one) => one.pageId + (one.turned === 0 ? '' : String(one.turned))).join(' ');
const chosen = (...pages: string[]): ReadonlySet<string> => new Set(pages);

describe('a draft of an page order', () => {
  it('is turned, moved, taken apart and put together again', () => {
    expect(names(rotated(draft, chosen('b'), 270))).toBe('a b270 c d');
    expect(names(movedTo(draft, chosen('d', 'b'), 0))).toBe('b d a c');
    expect(names(removed(draft, chosen('a', 'c')))).toBe('b d');
    expect(names(broughtBack(draft, 'x'))).toBe('a b c d x90');
  });

  it('moves a step at a time and stops at the ends', () => {
    expect(names(stepped(draft, chosen('b'), 1))).toBe('a c b d');
    expect(names(stepped(draft, chosen('b'), -1))).toBe('b a c d');
    expect(names(stepped(draft, chosen('a'), -1))).toBe('a b c d');
    expect(names(stepped(draft, chosen('d'), 1))).toBe('a b c d');
    expect(names(stepped(draft, chosen(), 1))).toBe('a b c d');
  });

  it('puts what is dropped on a page where the hand lets it go', () => {
    expect(names(droppedOn(draft, chosen('a'), 'c'))).toBe('b c a d');
    expect(names(droppedOn(draft, chosen('d'), 'b'))).toBe('a d b c');
    expect(names(droppedOn(draft, chosen('a', 'b'), 'b'))).toBe('a b c d');
  });

  it('keeps one page at least', () => {
    expect(names(removed(draft, chosen('a', 'b', 'c', 'd')))).toBe('a b c d');
  });

  it('asks the server for what differs only', () => {
    expect(operationsOf(server, draft)).toEqual([]);
    const all = movedTo(
      rotated(broughtBack(removed(draft, chosen('b')), 'x'), chosen('a', 'x'), 90),
      chosen('d'),
      0,
    );
    expect(operationsOf(server, all)).toEqual([
      { kind: 'bringBack', pages: ['x'] },
      { kind: 'remove', pages: ['b'] },
      { kind: 'rotate', pages: ['a', 'x'], turn: 90 },
      { kind: 'order', pages: ['d', 'a', 'c', 'x'] },
    ]);
    expect(operationsOf(server, rotated(rotated(draft, chosen('c'), 90), chosen('c'), 90))).toEqual([
      { kind: 'rotate', pages: ['c'], turn: 180 },
    ]);
  });
});
