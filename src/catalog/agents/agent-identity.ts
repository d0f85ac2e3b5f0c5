import { sha256Hex } from '../../shared/ids.js';
import { memoised } from '../../text/memoise.js';
import type { NamedAgent } from './named-agents.js';
import { nameWords } from './name-words.js';

/**
 * Who is one record: the same kind and the same exact name within one owner organisation. Exact are the letters with
 * their tones, in their order; case, blanks, signs and where a tone is placed (`hòa`, `hoà`) do not count. Nothing
 * wider is taken for one without a person's word. The id follows from these three alone, so that a name that vanishes
 * and comes back, or is written by two at once, has one id.
 */
export function agentId(ownerOrganisationId: string, { kind, name }: NamedAgent): string {
  return idOfAgent([ownerOrganisationId, kind, nameWords(name).join(' ')].join('\n'));
}

/** The id of a pair, whichever of the two comes first. */
export const pairId = (one: string, other: string): string => idFrom([one, other].sort().join('\n'));

/** RFC 9562, version 8: made from a hash of our own. */
function idFrom(text: string): string {
  const hex = sha256Hex(text);
  const variant = ((parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The same few names come again and again, on a page of hits as in an import. */
const idOfAgent = memoised(idFrom);
