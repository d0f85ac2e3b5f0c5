import { expect, it } from '@jest/globals';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { answersOf } from './card-answers.js';

const gain = Object.assign(new Claim(), {
  id: 'gain',
  kind: 'gain',
  value: { quantity: 'năng suất', value: 9, unit: '%', direction: 'up' },
  quote: 'Năng suất tăng 9%',
  confidence: 0.9,
  status: 'confirmed',
  publicQuote: true,
  validUntil: null,
  decidedAt: null,
  evidence: { page: 1, boxes: [[0, 0, 0, 0]], quote: 'Năng suất tăng 9%', method: 'rule' },
});

/** Of a closed report: its words were published. */
const sourceOn = (unpictured: readonly number[]) =>
  answersOf(
    {
      document: new Document(),
      rights: { body: false, keeps: false, withheld: new Set() },
      claims: [gain],
      entries: [],
      unpictured: new Set(unpictured),
    },
    '2026-11-26',
  ).find(({ question }) => question === 'works')?.answers[0]?.source;

it('published words show their picture, and of a page that is text alone their words', () => {
  expect(sourceOn([])).toMatchObject({ picture: true, open: false, quote: 'Năng suất tăng 9%' });
  expect(sourceOn([1])).toMatchObject({ picture: false, open: false, quote: 'Năng suất tăng 9%' });
});
