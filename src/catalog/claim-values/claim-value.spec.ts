import { describe, expect, it } from '@jest/globals';
import { CLAIM_SCHEMAS, type ClaimSchema } from './claim-schemas.js';
import { isFaultyValue, wordsOfKind } from './claim-value.js';

describe('the value of a claim', () => {
  it.each(Object.entries<ClaimSchema>(CLAIM_SCHEMAS))(
    'of kind %s is as its example, and told in two languages',
    (kind, schema) => {
      const { example, required } = schema;
      expect(isFaultyValue({ kind, value: example })).toBe(false);
      for (const name of required) {
        const { [name]: _left, ...rest } = example;
        expect(isFaultyValue({ kind, value: rest })).toBe(true);
      }
      for (const name of Object.keys(example)) {
        for (const wrong of [{}, [example[name]], null, true, ''])
          expect([name, wrong, isFaultyValue({ kind, value: { ...example, [name]: wrong } })]).toEqual([
            name,
            wrong,
            true,
          ]);
      }
      const words = wordsOfKind(kind);
      expect(words.vi).toContain(JSON.stringify(example));
      expect(words.en).toContain(JSON.stringify(example));
    },
  );

  it.each([
    ['readiness', { trl: 7.5 }],
    ['readiness', { trl: '7' }],
    ['gain', { quantity: 'năng suất', value: 'nhiều', direction: 'up' }],
    ['acceptance', { rating: 'good', date: '2021-02-31' }],
    ['acceptance', { rating: 'good', date: '31/12/2021' }],
    ['cost', { amount: -1, currency: 'VND' }],
    ['localFit', {}],
    ['nothing known', { a: 1 }],
  ])('of kind %s is not %j', (kind, value) => {
    expect(isFaultyValue({ kind, value })).toBe(true);
  });

  it.each([
    ['acceptance', { rating: 'good', date: '2021-02' }],
    ['investment', {}],
    ['pilot', { year: 2021 }],
  ])('of kind %s may be %j', (kind, value) => {
    expect(isFaultyValue({ kind, value })).toBe(false);
  });
});
