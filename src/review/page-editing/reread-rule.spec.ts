import { describe, expect, it } from '@jest/globals';
import type { PageRow } from '../../catalog/page-order/page-references.js';
import type { TextSource } from '../../shared/page-text.js';
import { turnedToBeRead } from './reread-rule.js';

const pageId = (name: string, source: TextSource | null): PageRow => ({
  number: 1,
  pageId: name,
  replaces: null,
  turnedByHand: 0,
  width: 1000,
  height: 1400,
  layerId: null,
  source,
});
const before = {
  inView: [pageId('read', 'recognised'), pageId('own', 'trusted'), pageId('written', 'corrected')],
  aside: [pageId('bad', 'unreadable')],
};
const after = (turned: 0 | 90) =>
  [...before.inView, ...before.aside].map(({ pageId: name }) => ({ pageId: name, turned }));

describe('turnedToBeRead', () => {
  it('names turned pages whose text came from the picture', () => {
    expect(turnedToBeRead(before, after(90), undefined)).toEqual(['read', 'bad']);
    expect(turnedToBeRead(before, after(0), undefined)).toEqual([]);
  });

  it('does as it is asked', () => {
    expect(turnedToBeRead(before, after(90), false)).toEqual([]);
    expect(turnedToBeRead(before, after(90), true)).toEqual(['read', 'own', 'written', 'bad']);
    expect(turnedToBeRead(before, after(0), true)).toEqual([]);
  });
});
