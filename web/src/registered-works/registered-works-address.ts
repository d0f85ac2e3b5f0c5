import type { RegisteredWorkPotential, RegisteredWorkState } from '../api/types.js';
import { textOf } from '../shell/address.js';

export const REGISTERED_WORK_STATES: readonly RegisteredWorkState[] = [
  'known',
  'received',
  'read',
  'described',
  'verified',
  'open',
];
export const POTENTIALS: readonly RegisteredWorkPotential[] = ['unknown', 'likely', 'unlikely'];

export interface RegisteredWorksAddress {
  readonly q?: string;
  readonly state?: RegisteredWorkState;
  readonly potential?: RegisteredWorkPotential;
  readonly year?: string;
  readonly investigator?: string;
}

export function registeredWorksAddress(raw: Record<string, unknown>): RegisteredWorksAddress {
  const q = textOf(raw['q']);
  const state = REGISTERED_WORK_STATES.find((known) => known === raw['state']);
  const potential = POTENTIALS.find((known) => known === raw['potential']);
  const investigator = textOf(raw['investigator']);
  const year = /^\d{4}$/.exec(textOf(raw['year']) ?? '')?.[0];
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(potential ? { potential } : {}),
    ...(year ? { year } : {}),
    ...(investigator ? { investigator } : {}),
  };
}
