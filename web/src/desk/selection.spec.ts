import { describe, expect, it } from '@jest/globals';
import { countOf, isChosen, NONE, pageToggled, toggled } from './selection.js';

const SHOWN = ['a', 'b', 'c'];

describe('a selection', () => {
  it('takes one and lets go of it', () => {
    const one = toggled(NONE, 'b', SHOWN);
    expect([isChosen(one, 'b'), isChosen(one, 'a'), countOf(one, 9)]).toEqual([true, false, 1]);
    expect(countOf(toggled(one, 'b', SHOWN), 9)).toBe(0);
  });

  it('takes the page, and lets go of it when all of it is taken', () => {
    const page = pageToggled(toggled(NONE, 'b', SHOWN), SHOWN);
    expect(countOf(page, 9)).toBe(3);
    expect(countOf(pageToggled(page, SHOWN), 9)).toBe(0);
    expect(pageToggled(NONE, [])).toEqual(NONE);
  });

  it('of all that match is as many as match; without one it is what is shown', () => {
    expect(countOf('all', 5000)).toBe(5000);
    expect(countOf(toggled('all', 'a', SHOWN), 5000)).toBe(2);
    expect(countOf(pageToggled('all', SHOWN), 5000)).toBe(0);
  });
});
