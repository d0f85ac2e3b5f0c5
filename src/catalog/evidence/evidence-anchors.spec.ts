import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import { plainText } from '../../shared/page-text.js';
import { anchored } from './evidence-anchors.js';
import type { Evidence } from './evidence.js';

const EVIDENCE: Evidence = {
  page: 3,
  quote: 'lúa chịu mặn',
  boxes: [[0, 0, 10, 10]],
  method: 'title',
  layer: 'old',
};
const page = (...texts: string[]) => ({
  layerId: 'new',
  plain: plainText(texts.map((text, i) => lineAt(text, 100, 100 + i * 50, `l${i}`))),
});

describe('evidence of a page whose text has changed', () => {
  it('follows its quote to where it stands now', () => {
    expect(anchored(EVIDENCE, page('giống lúa chịu mặn'))).toEqual({
      ...EVIDENCE,
      layer: 'new',
      boxes: [[166, 100, 132, 30]],
    });
  });

  it('follows it over the end of a line, and to the nearest of several places', () => {
    expect(anchored(EVIDENCE, page('giống lúa', 'chịu mặn')).boxes).toHaveLength(2);
    const low = { ...EVIDENCE, boxes: [[100, 190, 10, 10]] as const };
    expect(anchored(low, page('lúa chịu mặn', 'xa', 'lúa chịu mặn')).boxes[0]?.[1]).toBe(200);
  });

  it('is stale when its quote is gone, keeps the place, and is so no more when it is back', () => {
    const stale = anchored(EVIDENCE, page('lúa chịu mân'));
    expect(stale).toEqual({ ...EVIDENCE, stale: true });
    expect(anchored(stale, page('lúa chịu mặn'))).not.toHaveProperty('stale');
  });

  it('does not become stale by a change elsewhere, where its quote was not to be found before', () => {
    const there = { ...page('khác'), textBefore: 'cũng khác' };
    expect(anchored(EVIDENCE, there)).toBe(EVIDENCE);
    expect(anchored(EVIDENCE, { ...there, textBefore: 'lúa\nchịu mặn' })).toHaveProperty('stale', true);
  });

  it('stays the very same where nothing about it changes, or it has no words', () => {
    const now = anchored(EVIDENCE, page('lúa chịu mặn'));
    expect(anchored(now, page('lúa chịu mặn'))).toBe(now);
    for (const given of [{ quote: '' }, { method: 'derived' }])
      expect(anchored({ ...EVIDENCE, ...given }, page('x'))).toMatchObject(given);
  });
});
