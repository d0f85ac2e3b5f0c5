import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import type { TextLine } from '../../shared/page-text.js';
import { effectiveText } from './effective-text.js';

const MACHINE = { source: 'recognised', confidence: 0.9, quality: 0.8 } as const;
const byPerson = (text: string): TextLine => {
  const line = lineAt(text, 0, 0, text);
  return { ...line, source: 'corrected', words: line.words.map((word) => ({ ...word, confidence: 1 })) };
};

describe('the effective text', () => {
  it('is of the source of most words, and as good as its parts', () => {
    const few = effectiveText(MACHINE, [byPerson('bốn'), lineAt('một hai ba', 0, 40)]);
    expect(few).toMatchObject({ text: 'bốn\nmột hai ba', source: 'recognised' });
    expect(few.confidence).toBeCloseTo((1 + 3 * 0.9) / 4);
    expect(few.quality).toBeCloseTo((3 + 8 * 0.8) / 11);
    expect(effectiveText(MACHINE, [byPerson('một hai ba'), lineAt('bốn', 0, 40)]).source).toBe('corrected');
  });

  it('counts as right where a person wrote all of it, also where nothing could be read', () => {
    const unreadable = { source: 'unreadable', confidence: null, quality: null } as const;
    expect(effectiveText(unreadable, [byPerson('một')])).toMatchObject({ source: 'corrected', quality: 1 });
  });

  it('is blank when a person took every line away', () => {
    expect(effectiveText(MACHINE, [])).toEqual({
      text: '',
      source: 'blank',
      confidence: null,
      quality: null,
    });
  });
});
