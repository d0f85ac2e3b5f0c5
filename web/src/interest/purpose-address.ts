import type { InterestPurpose } from '../api/types.js';
import { textOf } from '../shell/address.js';

/** In the order in which the form offers them. */
export const PURPOSES: readonly InterestPurpose[] = [
  'licence',
  'cooperation',
  'trial',
  'visit',
  'text',
  'investment',
  'other',
];

/** `?purpose=text`: a link may say what its reader wants. */
export function purposeAddress(address: Record<string, unknown>): { purpose?: InterestPurpose } {
  const asked = textOf(address['purpose']);
  const purpose = PURPOSES.find((one) => one === asked);
  return purpose ? { purpose } : {};
}
