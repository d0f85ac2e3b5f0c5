import type { FieldName } from '../../shared/field-names.js';
import type { ClaimEvidence, ClaimSuggestion, ClaimValues } from './claim-kinds.js';

/** A described value, as the catalogue keeps it. */
export interface DescribedField {
  readonly name: FieldName;
  readonly value: unknown;
  readonly confidence: number;
  readonly evidence: ClaimEvidence | null;
}

/** Claims that the description itself makes: a patent's front page protects, a form's rating accepts. */
export function claimsOfFields(fields: readonly DescribedField[]): ClaimSuggestion[] {
  return [...protectionOf(fields), ...acceptanceOf(fields)];
}

const textOf = (field: DescribedField | undefined): string | undefined =>
  typeof field?.value === 'string' ? field.value : undefined;

function protectionOf(fields: readonly DescribedField[]): ClaimSuggestion[] {
  const field = (name: FieldName): DescribedField | undefined => fields.find((other) => other.name === name);
  const type = textOf(field('documentType'));
  if (type !== 'patent' && type !== 'utilitySolution') return [];
  const granted = field('grantNumber');
  const source = granted ?? field('applicationNumber') ?? field('publicationNumber');
  const date = textOf(field(granted ? 'grantDate' : 'filingDate'));
  const number = textOf(source);
  if (!source?.evidence || number === undefined) return [];
  return [
    {
      kind: 'protection',
      value: { right: type, status: granted ? 'granted' : 'filed', number, ...(date ? { date } : {}) },
      quote: source.evidence.quote,
      confidence: source.confidence,
      evidence: { ...source.evidence, method: 'field:patentNumber' },
    },
  ];
}

const RATINGS: ReadonlySet<string> = new Set(['excellent', 'good', 'passed', 'failed']);
const isRating = (text: string): text is ClaimValues['acceptance']['rating'] => RATINGS.has(text);

function acceptanceOf(fields: readonly DescribedField[]): ClaimSuggestion[] {
  const field = fields.find(({ name }) => name === 'acceptanceRating');
  const rating = textOf(field);
  if (!field?.evidence || rating === undefined || !isRating(rating)) return [];
  return [
    {
      kind: 'acceptance',
      value: { rating },
      quote: field.evidence.quote,
      confidence: field.confidence,
      evidence: { ...field.evidence, method: 'field:acceptanceRating' },
    },
  ];
}
