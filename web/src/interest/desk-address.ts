import type { InterestState } from '../api/types.js';
import { textOf } from '../shell/address.js';
import { INTEREST_STATES } from './interest-states.js';

export interface InterestAddress {
  readonly state?: InterestState;
}

export function interestAddress(address: Record<string, unknown>): InterestAddress {
  const asked = textOf(address['state']);
  const state = INTEREST_STATES.find((one) => one === asked);
  return state ? { state } : {};
}
