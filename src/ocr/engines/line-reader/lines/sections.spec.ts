import { describe, expect, it } from '@jest/globals';
import { letterRow, rect } from '../../../../../test/support/drawn-page.js';
import { sectionsBetween } from './sections.js';

describe('sectionsBetween', () => {
  const [above, below] = [letterRow(0, 0, 20), letterRow(0, 60, 20)];

  it('cuts at wide rules', () => {
    expect(sectionsBetween([...below, ...above], [rect(0, 40, 300, 2)])).toEqual([above, below]);
  });

  it('does not cut at a short rule, or without any', () => {
    expect(sectionsBetween([...above, ...below], [rect(0, 40, 60, 2)])).toHaveLength(1);
    expect(sectionsBetween([...above, ...below], [])).toHaveLength(1);
  });
});
