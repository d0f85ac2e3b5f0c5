import type { AgentKind } from '../../catalog/agents/agent-kind.js';
import { agentsOfEntries } from '../../catalog/agents/entry-agents.js';
import type { Claim } from '../../catalog/evidence/claim.entity.js';
import { isFaultyValue } from '../../catalog/claim-values/claim-value.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import type { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { bodyScreened } from '../../catalog/documents/guarded-document.js';
import type { FieldName } from '../../shared/field-names.js';
import { flagOf } from '../../shared/flags.js';
import { VISIBILITIES } from '../../access/visibility.js';
import type { IndexedDocument } from '../port/indexed-document.js';

/** What the record right opens of a document, as the index takes it in. */
export type IndexedRecord = Pick<
  IndexedDocument,
  | 'fields'
  | 'persons'
  | 'organisations'
  | 'trl'
  | 'title'
  | 'titleEn'
  | 'people'
  | 'host'
  | 'keywords'
  | 'abstract'
  | 'codes'
>;

const PEOPLE: readonly FieldName[] = ['authors', 'inventors', 'contributors'];
const HOSTS: readonly FieldName[] = ['hostOrganisation', 'applicants', 'owners', 'affiliations'];
const CODES: readonly FieldName[] = [
  'programmeCode',
  'taskCode',
  'registrationNumber',
  'issn',
  'doi',
  'applicationNumber',
  'publicationNumber',
  'grantNumber',
  'priority',
  'ipc',
];

/** `entries` without rejected ones, in order; `withheld`: numbers of withheld pages. */
export function indexedRecord(
  document: Document,
  entries: readonly FieldEntry[],
  claims: readonly Claim[],
  withheld: ReadonlySet<number>,
): IndexedRecord {
  const named = (...names: readonly FieldName[]): FieldEntry[] =>
    names.flatMap((name) => entries.filter((entry) => entry.name === name));
  const texts = (...names: readonly FieldName[]): string[] => [...new Set(named(...names).map(printedValue))];
  const best = (name: FieldName): string | undefined => {
    const [first] = named(name).sort((a, b) => rank(b) - rank(a));
    return first && printedValue(first);
  };
  const titleEn = best('titleEn');
  const abstract = best('abstract');
  const hosts = texts(...HOSTS);
  const agents = agentsOfEntries(document.ownerOrganisationId, entries).flatMap((one) => one.agents);
  const idsOf = (wanted: AgentKind): string[] => [
    ...new Set(agents.filter(({ kind }) => kind === wanted).map(({ id }) => id)),
  ];
  const trl = openReadiness(document, claims, withheld);
  // A code that no list has is no place in the list.
  const believed = named('fieldCodes').filter((entry) => flagOf(entry) === undefined);
  const codes = named(...CODES).flatMap((entry) => [printedValue(entry), entry.printed]);
  return {
    title: document.title ?? '',
    ...(titleEn === undefined ? {} : { titleEn }),
    people: texts(...PEOPLE),
    ...(hosts.length > 0 ? { host: hosts.join('; ') } : {}),
    keywords: texts('keywords'),
    ...(abstract === undefined ? {} : { abstract }),
    codes: [...new Set(document.externalId === null ? codes : [document.externalId, ...codes])],
    fields: [...new Set(believed.map(printedValue).flatMap(withWiderCodes))],
    persons: idsOf('person'),
    organisations: idsOf('organisation'),
    ...(trl === undefined ? {} : { trl }),
  };
}

const rank = (entry: FieldEntry): number => (entry.status === 'confirmed' ? 2 : 0) + entry.confidence;

/** A value as text: of a person the name, of a code the code. */
export function printedValue({ value, printed }: Pick<FieldEntry, 'value' | 'printed'>): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return printed;
  for (const key of ['name', 'code', 'number'] as const) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'string') return part;
  }
  return printed;
}

/** `40101` → `4`, `401`, `40101`: the codes of Vietnam's field lists have one, three, five or seven digits. */
function withWiderCodes(code: string): string[] {
  if (!/^\d{1,7}$/.test(code)) return [code];
  return [...[1, 3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length)), code];
}

/** The highest confirmed level whose quote everyone who may read the record may read too. */
function openReadiness(
  document: Document,
  claims: readonly Claim[],
  withheld: ReadonlySet<number>,
): number | undefined {
  const levels = claims
    .filter((claim) => claim.kind === 'readiness' && claim.status === 'confirmed' && !isFaultyValue(claim))
    .filter(
      ({ publicQuote, evidence }) =>
        publicQuote || (bodyIsAsOpen(document) && evidence.page > 0 && !withheld.has(evidence.page)),
    )
    .map(({ value }) => value['trl'])
    .filter((trl): trl is number => typeof trl === 'number');
  return levels.length > 0 ? Math.max(...levels) : undefined;
}

function bodyIsAsOpen(document: Document): boolean {
  const { visibility, recordVisibility, embargo, recordEmbargo } = document;
  if (!bodyScreened(document)) return false;
  const wideEnough = VISIBILITIES.indexOf(visibility) <= VISIBILITIES.indexOf(recordVisibility);
  return wideEnough && (embargo ?? '') <= (recordEmbargo ?? '');
}
