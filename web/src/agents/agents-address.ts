import type { AgentKind } from '../api/types.js';
import { textOf } from '../shell/address.js';

export const AGENT_KINDS: readonly AgentKind[] = ['person', 'organisation'];
/** The letters that names begin with when their marks are taken away. */
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export interface AgentsAddress {
  /** The beginning of a name. */
  readonly q?: string;
  readonly kind?: AgentKind;
}

export function agentsAddress(raw: Record<string, unknown>): AgentsAddress {
  const q = textOf(raw['q'])?.slice(0, 200);
  const kind = AGENT_KINDS.find((known) => known === raw['kind']);
  return { ...(q === undefined ? {} : { q }), ...(kind ? { kind } : {}) };
}

/** The letter that is chosen when nothing but a letter is asked for. */
export const letterOf = ({ q }: AgentsAddress): string | undefined =>
  LETTERS.find((letter) => letter === q?.toUpperCase());
