import { describe, expect, it } from '@jest/globals';
import {
  endsByWithdrawing,
  hasEnded,
  INTEREST_STATES,
  isDeal,
  mayBeAnswered,
  mayWriteAgain,
  nextSteps,
  reasonsFor,
} from './interest-states.js';

describe('the steps of an interest', () => {
  it('go forward one at a time, and may be closed at each', () => {
    expect(Object.fromEntries(INTEREST_STATES.map((state) => [state, nextSteps(state)]))).toEqual({
      waiting: ['new', 'refused'],
      new: ['introduced', 'closed'],
      introduced: ['negotiating', 'closed'],
      negotiating: ['agreed', 'closed'],
      agreed: ['transferred', 'closed'],
      transferred: [],
      closed: [],
      refused: [],
      withdrawn: [],
    });
    expect(INTEREST_STATES.filter(hasEnded)).toEqual(['transferred', 'closed', 'refused', 'withdrawn']);
  });

  it('need a reason to refuse or to close, and none to go on', () => {
    expect(reasonsFor('refused')).toContain('spam');
    expect(reasonsFor('closed')).not.toContain('spam');
    expect(INTEREST_STATES.filter((state) => reasonsFor(state).length > 0)).toEqual(['closed', 'refused']);
  });

  it('disturb no inquirer before a person let the interest through, nor after it was withdrawn', () => {
    expect(INTEREST_STATES.filter((state) => !mayBeAnswered(state))).toEqual([
      'waiting',
      'refused',
      'withdrawn',
    ]);
  });

  it('let the inquirer write on until the end, and not after their data was taken away', () => {
    const may = (forgottenAt: Date | null) =>
      INTEREST_STATES.filter((state) => mayWriteAgain({ state, forgottenAt }));
    expect(may(null)).toEqual(['waiting', 'new', 'introduced', 'negotiating', 'agreed']);
    expect(may(new Date())).toEqual([]);
  });

  it('are ended by withdrawing until there is a deal', () => {
    expect(INTEREST_STATES.filter(endsByWithdrawing)).toEqual([
      'waiting',
      'new',
      'introduced',
      'negotiating',
    ]);
    expect(INTEREST_STATES.filter(isDeal)).toEqual(['agreed', 'transferred']);
  });
});
