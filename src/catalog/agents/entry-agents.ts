import type { Visibility } from '../../access/visibility.js';
import type { EntryStatus, FieldName } from '../../shared/field-names.js';
import { agentId } from './agent-identity.js';
import type { AgentKind } from './agent-kind.js';
import { agentsNamedIn, hangsOnPeople, type NamedAgent } from './named-agents.js';
import { nameWords } from './name-words.js';

/** What of an entry its links follow from. */
export interface NamingEntry {
  readonly name: FieldName;
  readonly value: unknown;
  readonly confidence: number;
  readonly status: EntryStatus;
}

export interface NamingDocument {
  readonly id: string;
  readonly ownerOrganisationId: string;
  readonly level: Visibility;
  readonly year: number | null;
}

/** A link with the agent at its end. */
export interface NamedLink {
  readonly documentId: string;
  readonly agentId: string;
  readonly kind: AgentKind;
  readonly fields: readonly FieldName[];
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly country: string | null;
  readonly weight: number;
  readonly year: number;
  readonly level: Visibility;
  readonly ownerOrganisationId: string;
}

/** What a person confirmed says more than all that a machine can be sure of. */
const CONFIRMED_WEIGHT = 3;

const PEOPLE: ReadonlySet<FieldName> = new Set<FieldName>(['authors', 'contributors', 'inventors']);

/** The agents that each entry of a document names, in the order of the entries; rejected entries are left out. */
export function agentsOfEntries<T extends Pick<NamingEntry, 'name' | 'value' | 'status'>>(
  ownerOrganisationId: string,
  entries: readonly T[],
): { readonly entry: T; readonly agents: readonly (NamedAgent & { readonly id: string })[] }[] {
  const standing = entries.filter(({ status }) => status !== 'rejected');
  const people = standing.some(({ name }) => hangsOnPeople(name)) ? peopleOf(standing) : undefined;
  return standing.map((entry) => ({
    entry,
    agents: agentsNamedIn(entry.name, entry.value, people).map((agent) => ({
      ...agent,
      id: agentId(ownerOrganisationId, agent),
    })),
  }));
}

const peopleOf = (entries: readonly Pick<NamingEntry, 'name' | 'value'>[]): Set<string> =>
  new Set(
    entries
      .filter(({ name }) => PEOPLE.has(name))
      .flatMap(({ name, value }) => agentsNamedIn(name, value))
      .map(({ name }) => nameWords(name).join(' ')),
  );

/** The links of a document, one for each agent that its entries name. */
export function linksOf(document: NamingDocument, entries: readonly NamingEntry[]): NamedLink[] {
  const { id: documentId, ownerOrganisationId, level } = document;
  const links = new Map<string, NamedLink>();
  for (const { entry, agents } of agentsOfEntries(ownerOrganisationId, entries)) {
    for (const { id, kind, name, title, country } of agents) {
      const known = links.get(id);
      const weight = entry.status === 'confirmed' ? CONFIRMED_WEIGHT : entry.confidence;
      links.set(id, {
        documentId,
        agentId: id,
        kind,
        fields: joined(known?.fields, entry.name),
        names: joined(known?.names, name),
        titles: title === undefined ? (known?.titles ?? []) : joined(known?.titles, title),
        country: known?.country ?? country ?? null,
        weight: Math.fround((known?.weight ?? 0) + weight),
        year: document.year ?? 0,
        level,
        ownerOrganisationId,
      });
    }
  }
  return [...links.values()];
}

const joined = <T>(list: readonly T[] | undefined, item: T): readonly T[] =>
  list === undefined ? [item] : list.includes(item) ? list : [...list, item];
