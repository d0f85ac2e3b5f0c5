import { describe, expect, it } from '@jest/globals';
import { foldedForm } from '../../text/normalise.js';
import { type CardQuestion, facetCounts, fitting, judged, type ShelfCard } from './card-filters.js';

const card = (documentId: string, given: Partial<ShelfCard>): ShelfCard => ({
  documentId,
  title: documentId,
  words: foldedForm(given.title ?? documentId),
  publishedAt: 0,
  proven: 0,
  facts: [],
  ...given,
});
const RICE = card('a', {
  title: 'Sấy lúa tầng sôi',
  publishedAt: 3,
  proven: 2,
  facts: [
    { facet: 'product', value: 'lúa' },
    { facet: 'protection', value: 'filed' },
    { facet: 'trl', value: '6' },
  ],
});
const FISH = card('b', {
  title: 'Đăng nuôi cá',
  publishedAt: 5,
  proven: 7,
  facts: [
    { facet: 'product', value: 'cá' },
    { facet: 'protection', value: 'filed' },
    { facet: 'protection', value: 'granted' },
    { facet: 'trl', value: '4' },
  ],
});
const PLAIN = card('c', { title: 'Ấp trứng', publishedAt: 4 });
const ALL = [RICE, FISH, PLAIN];

const ask = (question: Partial<CardQuestion>) => judged(ALL, { chosen: {}, ...question }, foldedForm);
const found = (question: Partial<CardQuestion>) =>
  fitting(ask(question), 'newest').map(({ documentId }) => documentId);

describe('cards by what they say at a glance', () => {
  it('are those that have every word, with or without tones, and something of each facet chosen', () => {
    expect(found({})).toEqual(['b', 'c', 'a']);
    expect(found({ q: 'say  LUA' })).toEqual(['a']);
    expect(found({ q: 'đăng' })).toEqual(['b']);
    expect(found({ trl: 5 })).toEqual(['a']);
    expect(found({ trl: 1 })).toEqual(['b', 'a']);
    expect(found({ chosen: { protection: ['granted', 'none'] } })).toEqual(['b']);
    expect(found({ trl: 5, chosen: { protection: ['granted'] } })).toEqual([]);
  });

  it('are counted by each value under what else was chosen, the most frequent first', () => {
    expect(facetCounts(ask({})).protection).toEqual([
      { value: 'filed', count: 2 },
      { value: 'granted', count: 1 },
    ]);
    const { product, trl } = facetCounts(ask({ chosen: { product: ['cá'] } }));
    expect(product).toEqual([
      { value: 'cá', count: 1 },
      { value: 'lúa', count: 1 },
    ]);
    expect(trl).toEqual([{ value: '4', count: 1 }]);
    expect(facetCounts(ask({ trl: 9, chosen: { product: ['cá'] } }))).toEqual({
      trl: [{ value: '4', count: 1 }],
    });
  });

  it('stand in order, those of which nothing is known last', () => {
    const order = (sort: Parameters<typeof fitting>[1]) =>
      fitting(ask({}), sort).map(({ documentId }) => documentId);
    expect(order('readiness')).toEqual(['a', 'b', 'c']);
    expect(order('proven')).toEqual(['b', 'a', 'c']);
    expect(order('title')).toEqual(['c', 'b', 'a']);
  });
});
