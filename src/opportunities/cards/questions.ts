import type { ClaimKind } from '../../potential/claims/claim-kinds.js';
import type { FieldName } from '../../shared/field-names.js';

export const QUESTIONS = ['what', 'works', 'owner', 'protected', 'free', 'cost', 'call'] as const;
/** What an investor asks first, in this order. */
export type Question = (typeof QUESTIONS)[number];

interface AnsweredBy {
  readonly fields: readonly FieldName[];
  readonly claims: readonly ClaimKind[];
}

/** What may answer each question. Whom to call, the desk answers, which a person names. */
export const ANSWERED_BY: Readonly<Record<Question, AnsweredBy>> = {
  what: { fields: ['abstract'], claims: ['localFit'] },
  works: {
    fields: [],
    claims: ['readiness', 'pilot', 'gain', 'adopter', 'standard', 'acceptance'],
  },
  owner: { fields: ['owners', 'applicants', 'hostOrganisation'], claims: [] },
  protected: { fields: ['grantNumber', 'applicationNumber'], claims: ['protection'] },
  free: { fields: ['rights', 'licence'], claims: ['transfer', 'restriction'] },
  cost: { fields: [], claims: ['cost', 'investment'] },
  call: { fields: [], claims: [] },
};
