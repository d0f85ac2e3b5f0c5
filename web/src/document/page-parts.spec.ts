import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../api/types.js';
import { mixOf, partOf } from './page-parts.js';

const line = (source: TextLine['source']): TextLine => ({
  id: 'l',
  box: [],
  source,
  confidence: 1,
  words: [],
});

describe('the parts of a page', () => {
  it('are of the file or read from the picture', () => {
    expect([line('trusted'), line('repaired'), line('recognised'), line('corrected')].map(partOf)).toEqual([
      'own',
      'own',
      'read',
      'other',
    ]);
  });

  it('are counted where there are both', () => {
    expect(mixOf({ lines: [line('trusted'), line('repaired'), line('recognised')] })).toEqual({
      own: 2,
      read: 1,
    });
    expect(mixOf({ lines: [line('trusted'), line('repaired')] })).toBeUndefined();
    expect(mixOf({ lines: [line('recognised'), line('corrected')] })).toBeUndefined();
  });
});
