import type { FieldName } from '../shared/field-names.js';
import { CALIBRATION, type Counted } from './data/calibration.js';
import type { FieldSuggestion } from './page/description-reader.js';
import { FLAGGED } from '../shared/flags.js';

/** Fields that are right or wrong for the same reasons. */
const FAMILIES: Readonly<Record<string, readonly FieldName[]>> = {
  title: ['title'],
  person: ['authors', 'contributors', 'inventors'],
  body: ['hostOrganisation', 'managingAgency', 'affiliations', 'applicants', 'owners', 'agent'],
  code: [
    'taskCode',
    'programmeCode',
    'registrationNumber',
    'applicationNumber',
    'grantNumber',
    'publicationNumber',
    'kindCode',
    'priority',
    'doi',
    'issn',
    'contact',
  ],
  date: ['year', 'startDate', 'endDate', 'acceptanceDate', 'filingDate', 'grantDate', 'publicationDate'],
  class: ['ipc', 'fieldCodes', 'objectiveCodes'],
  text: [
    ...(['abstract', 'keywords', 'titleEn', 'journal', 'volume', 'issue'] as const),
    ...(['technologyName', 'technicalSpecifications', 'advantages'] as const),
    ...(['developmentStage', 'transferWays', 'applicationPlace'] as const),
  ],
  choice: ['level', 'securityLevel', 'acceptanceRating', 'documentType', 'language', 'degree'],
};
const FAMILY_OF = new Map(
  Object.entries(FAMILIES).flatMap(([family, names]) => names.map((name) => [name, family])),
);

/** What is believed of values of which nothing was counted, and as how many values that counts. */
const PRIOR = 0.86;
const PRIOR_VALUES = 8;
const MOST = 0.99;
/** Another place in the document says otherwise. */
const DISPUTED = 0.85;
/** Some of its words were not read as they stand (decision 47). */
const REPLACED = 0.8;
/** Rules meet layouts on which they were not set; scans then hold more surprises than text layers. */
const UNSEEN_LAYOUT = { text: 0.99, scan: 0.97 } as const;

/**
 * How often values like this one were right in documents whose truth is known: by its family, how surely its words
 * were read, and what its rule thinks of it. Each narrower class begins from what the wider one says.
 */
export function calibrated(
  field: FieldSuggestion,
  table: Readonly<Record<string, Counted>> = CALIBRATION,
): FieldSuggestion {
  if (field.confidence <= FLAGGED) return field;
  const likely = classesOf(field).reduce((wider, key) => {
    const [right, all] = table[key] ?? [0, 0];
    return (right + PRIOR_VALUES * wider) / (all + PRIOR_VALUES);
  }, PRIOR);
  const margin = UNSEEN_LAYOUT[(field.trust ?? 1) >= 1 ? 'text' : 'scan'];
  const most = field.mended ? REPLACED : field.alternatives !== undefined ? DISPUTED : MOST;
  return { ...field, confidence: Math.round(100 * Math.min(most, likely * margin)) / 100 };
}

/** From the widest to the narrowest. */
export function classesOf({ name, confidence, trust = 1, mended }: FieldSuggestion): string[] {
  const family = FAMILY_OF.get(name) ?? 'text';
  const read = trust >= 1 ? 'text' : trust >= 0.9 ? 'clear' : trust >= 0.78 ? 'fair' : 'poor';
  const rule = confidence >= 0.87 ? 'strong' : confidence >= 0.75 ? 'middling' : 'weak';
  const narrow = `${family} ${read} ${rule}`;
  return [`${read} ${rule}`, narrow, ...(mended ? [`${narrow} mended`] : [])];
}
