import { newId } from '../shared/ids.js';
import type { Principal } from './principal.js';

/** Of tables with `personId` and `keyId`, the rows that are the principal's own; whoever has neither has none. */
export const ownRows = ({ personId, keyId }: Principal): { personId?: string; keyId?: string } =>
  personId ? { personId } : { keyId: keyId ?? newId() };
