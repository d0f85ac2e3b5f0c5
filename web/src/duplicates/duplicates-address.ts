import { AGENT_KINDS } from '../agents/agents-address.js';
import type { AgentKind } from '../api/types.js';

export interface DuplicatesAddress {
  readonly kind?: AgentKind;
}

export function duplicatesAddress(raw: Record<string, unknown>): DuplicatesAddress {
  const kind = AGENT_KINDS.find((known) => known === raw['kind']);
  return kind ? { kind } : {};
}
