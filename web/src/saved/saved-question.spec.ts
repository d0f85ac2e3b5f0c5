import { describe, expect, it } from '@jest/globals';
import { savedQuestion } from './saved-question.js';

describe('savedQuestion', () => {
  it('keeps what is asked and leaves out how it is shown', () => {
    expect(savedQuestion({ q: 'lúa', type: 'report,thesis', trl: '6', sort: 'newest', from: 20 })).toEqual({
      q: 'lúa',
      type: 'report,thesis',
      trl: 6,
    });
    expect(savedQuestion({ year: '2019' })).toEqual({ q: '', year: '2019' });
  });
});
