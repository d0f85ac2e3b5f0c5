import { expect, it } from '@jest/globals';
import type { TextLine } from '../../shared/page-text.js';
import { lineDoubt } from './line-doubt.js';

const line = (given: Partial<TextLine>): TextLine => ({
  id: '1',
  box: [0, 0, 10, 10],
  source: 'recognised',
  confidence: 0.5,
  words: [{ text: 'lúa', box: [0, 0, 10, 10], confidence: 0.5 }],
  ...given,
});

it('counts shaky lines, those beside the body for little, those of persons not at all', () => {
  expect(lineDoubt([line({}), line({ role: 'table' })])).toBe(2);
  expect(lineDoubt([line({ role: 'footnote' })])).toBeCloseTo(0.2);
  expect(lineDoubt([line({ confidence: 0.95 }), line({ source: 'corrected' })])).toBe(0);
});

it('a sure line with a candidate reading is shaky too', () => {
  const words: TextLine['words'] = [
    { text: 'lúa', box: [0, 0, 9, 9], confidence: 1, alternatives: [{ text: 'lua', by: 'x' }] },
  ];
  expect(lineDoubt([line({ confidence: 0.95, words })])).toBe(1);
});
