import type { Document } from '../documents/document.entity.js';
import type { AgentKind } from './agent-kind.js';
import { agentsOfEntries, type NamingEntry } from './entry-agents.js';

export interface AgentLink {
  readonly id: string;
  readonly kind: AgentKind;
  readonly name: string;
}

/** What of an entry its links follow from. */
export type LinkedEntry = Pick<NamingEntry, 'name' | 'value' | 'status'> & { readonly id: string };

/** The agents that the entries of a document are linked to, by entry; empty until it has been linked. */
export function agentLinks(
  { ownerOrganisationId, agentRules }: Pick<Document, 'ownerOrganisationId' | 'agentRules'>,
  entries: readonly LinkedEntry[],
): Map<string, AgentLink[]> {
  if (agentRules === 0) return new Map();
  return new Map(
    agentsOfEntries(ownerOrganisationId, entries)
      .filter(({ agents }) => agents.length > 0)
      .map(({ entry, agents }) => [entry.id, agents.map(({ id, kind, name }) => ({ id, kind, name }))]),
  );
}

/** Where the names of a list lead, as they stand there. */
export function nameLinks<T extends LinkedEntry>(
  document: Pick<Document, 'ownerOrganisationId' | 'agentRules'>,
  entries: readonly T[],
  textOf: (entry: T) => string,
): { text: string; agentId: string }[] {
  const links = agentLinks(document, entries);
  return entries.flatMap((entry) => {
    const [first] = links.get(entry.id) ?? [];
    return first ? [{ text: textOf(entry), agentId: first.id }] : [];
  });
}
