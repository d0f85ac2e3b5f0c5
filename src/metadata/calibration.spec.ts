import { describe, expect, it } from '@jest/globals';
import { calibrated } from './calibration.js';
import type { Counted } from './data/calibration.js';
import type { FieldSuggestion } from './page/description-reader.js';

const field = (given: Partial<FieldSuggestion> = {}): FieldSuggestion => ({
  name: 'title',
  value: 'x',
  printed: 'x',
  confidence: 0.9,
  ...given,
});
const confidence = (table: Record<string, Counted>, given?: Partial<FieldSuggestion>): number =>
  calibrated(field(given), table).confidence;

describe('confidence', () => {
  it('is how often such values were right', () => {
    expect(confidence({ 'text strong': [1000, 1000], 'title text strong': [500, 500] })).toBeGreaterThan(
      0.96,
    );
    expect(confidence({ 'text strong': [1000, 1000], 'title text strong': [250, 500] })).toBeLessThan(0.55);
  });

  it('begins from the wider class where little was counted', () => {
    const table: Record<string, Counted> = { 'text strong': [990, 1000], 'title text strong': [0, 1] };
    expect(confidence(table)).toBeGreaterThan(0.8);
  });

  it('is lower for what scanning left doubtful, and for what had to be mended', () => {
    const table: Record<string, Counted> = {
      'title text strong': [99, 100],
      'title poor strong': [70, 100],
      'title poor strong mended': [20, 50],
    };
    expect(confidence(table, { trust: 0.6 })).toBeLessThan(confidence(table));
    expect(confidence(table, { trust: 0.6, mended: true })).toBeLessThan(confidence(table, { trust: 0.6 }));
  });

  it('leaves what is flagged flagged', () => expect(confidence({}, { confidence: 0.05 })).toBe(0.05));
});
