import type { HoldingPotential, HoldingState } from '../api/types.js';
import { textOf } from '../shell/address.js';

export const HOLDING_STATES: readonly HoldingState[] = [
  'known',
  'received',
  'read',
  'described',
  'verified',
  'open',
];
export const POTENTIALS: readonly HoldingPotential[] = ['unknown', 'likely', 'unlikely'];

export interface HoldingsAddress {
  readonly q?: string;
  readonly state?: HoldingState;
  readonly potential?: HoldingPotential;
  readonly year?: string;
}

export function holdingsAddress(raw: Record<string, unknown>): HoldingsAddress {
  const q = textOf(raw['q']);
  const state = HOLDING_STATES.find((known) => known === raw['state']);
  const potential = POTENTIALS.find((known) => known === raw['potential']);
  const year = /^\d{4}$/.exec(textOf(raw['year']) ?? '')?.[0];
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(potential ? { potential } : {}),
    ...(year ? { year } : {}),
  };
}
