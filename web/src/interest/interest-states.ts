import type { InterestState } from '../api/types.js';

/** In the order in which an interest goes through them. */
export const INTEREST_STATES: readonly InterestState[] = [
  'waiting',
  'new',
  'introduced',
  'negotiating',
  'agreed',
  'transferred',
  'closed',
  'refused',
  'withdrawn',
];
