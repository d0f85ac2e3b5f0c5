import { AGENT_KINDS } from '../agents/agents-address.js';
import type { AgentKind } from '../api/types.js';

export interface DoublesAddress {
  readonly kind?: AgentKind;
}

export function doublesAddress(raw: Record<string, unknown>): DoublesAddress {
  const kind = AGENT_KINDS.find((known) => known === raw['kind']);
  return kind ? { kind } : {};
}
