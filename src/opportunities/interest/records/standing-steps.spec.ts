import { describe, expect, it } from '@jest/globals';
import type { InterestState } from './interest-states.js';
import { correctableStep, standingSteps } from './standing-steps.js';

const step = (fromState: InterestState | null, toState: InterestState, more = {}) => ({
  fromState,
  toState,
  actor: 'Bình' as string | null,
  correction: false,
  ...more,
});
const asked = step(null, 'waiting', { actor: null });
const passed = step('waiting', 'new');
const introduced = step('new', 'introduced');
const back = step('introduced', 'new', { correction: true });

describe('steps that stand', () => {
  it('are all but those that were taken back, whatever came after', () => {
    expect(standingSteps([asked, passed, introduced])).toEqual([asked, passed, introduced]);
    expect(standingSteps([asked, passed, introduced, back])).toEqual([asked, passed]);
    const closed = step('new', 'closed');
    expect(standingSteps([asked, passed, introduced, back, closed])).toEqual([asked, passed, closed]);
  });

  it('may be taken back one by one, the last first, down to what the inquirer did', () => {
    expect(correctableStep([asked, passed, introduced], 'introduced')).toMatchObject({ fromState: 'new' });
    expect(correctableStep([asked, passed, introduced, back], 'new')).toMatchObject({ fromState: 'waiting' });
    const first = step('new', 'waiting', { correction: true });
    expect(correctableStep([asked, passed, introduced, back, first], 'waiting')).toBeUndefined();
    const withdrawn = step('new', 'withdrawn', { actor: null });
    expect(correctableStep([asked, passed, withdrawn], 'withdrawn')).toBeUndefined();
  });
});
