import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { suspectsInEffect } from './suspects-in-effect.js';

const line = (id: string, box: Box): TextLine => ({
  id,
  box,
  source: 'recognised',
  confidence: 1,
  words: [],
});
const [FIRST, SECOND] = [line('a', [0, 0, 500, 40]), line('b', [0, 100, 500, 40])];
const PHONE = { kind: 'phone', boxes: [[100, 105, 120, 30] as const] };
const EMAIL = { kind: 'email', boxes: [[100, 5, 120, 30] as const] };

describe('personal data on a page that persons corrected', () => {
  it('is what the reading holds, and what persons wrote where they wrote it', () => {
    const written = [{ lineId: 'a', suspects: ['identityNumber'] }];
    expect(suspectsInEffect([PHONE], [FIRST, SECOND], [FIRST, SECOND], written)).toEqual([
      PHONE,
      { kind: 'identityNumber', boxes: [FIRST.box] },
    ]);
  });

  it('is no longer what the machine reads in a line that a person wrote anew or deleted', () => {
    const [read, now] = [[FIRST, SECOND], [FIRST]];
    expect(suspectsInEffect([EMAIL, PHONE], read, now, [{ lineId: 'b', suspects: [] }])).toEqual([EMAIL]);
    expect(suspectsInEffect([EMAIL, PHONE], read, read, [{ lineId: 'b', suspects: [] }])).toEqual([EMAIL]);
  });

  it('stays where text has no place, since nobody can tell in which line it is', () => {
    const nowhere = { kind: 'phone', boxes: [[0, 0, 0, 0] as const] };
    const imported = [line('a', [0, 0, 0, 0])];
    expect(suspectsInEffect([nowhere], imported, imported, [{ lineId: 'a', suspects: [] }])).toEqual([
      nowhere,
    ]);
  });
});
