/** Fields in the order in which people look for them; the title stands above, as the heading. */
export const FIELD_ORDER = [
  'titleEn',
  'documentType',
  'authors',
  'inventors',
  'contributors',
  'hostOrganisation',
  'applicants',
  'owners',
  'agent',
  'managingAgency',
  'year',
  'abstract',
  'keywords',
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'level',
  'securityLevel',
  'startDate',
  'endDate',
  'acceptanceDate',
  'acceptanceRating',
  'technologyName',
  'technicalSpecifications',
  'advantages',
  'developmentStage',
  'transferWays',
  'applicationPlace',
  'grantNumber',
  'publicationNumber',
  'kindCode',
  'applicationNumber',
  'filingDate',
  'publicationDate',
  'grantDate',
  'priority',
  'ipc',
  'fieldCodes',
  'objectiveCodes',
  'degree',
  'affiliations',
  'journal',
  'issn',
  'volume',
  'issue',
  'doi',
  'language',
  'rights',
  'licence',
  'contact',
] as const;

const REPEATED: ReadonlySet<string> = new Set([
  ...['authors', 'contributors', 'affiliations', 'keywords', 'fieldCodes', 'objectiveCodes', 'applicants'],
  ...['inventors', 'owners', 'priority', 'ipc', 'contact'],
]);

/** Holds several values in order. */
export const isRepeated = (field: string | null): boolean => field !== null && REPEATED.has(field);

/** Known names in their order, then whatever else the server describes. */
export function inOrder(names: readonly string[]): string[] {
  const rank = new Map<string, number>([['title', -1], ...FIELD_ORDER.map((name, i) => [name, i] as const)]);
  return [...names].sort((a, b) => (rank.get(a) ?? 999) - (rank.get(b) ?? 999));
}
