import type { ClaimKind } from '../claims/claim-kinds.js';

export interface Lifetime {
  /** Null: what was so stays so. */
  readonly months: number | null;
  readonly why: string;
}

/**
 * For how long a confirmed claim is believed before a person is asked again. Choices of this project, not of any law;
 * whoever confirms may set another date.
 */
export const CLAIM_LIFETIMES: Readonly<Record<ClaimKind, Lifetime>> = {
  readiness: { months: 24, why: 'Work goes on, or is given up; a level is told of a time.' },
  protection: { months: 12, why: 'Yearly fees keep a patent in force: a year without one ends it.' },
  pilot: { months: null, why: 'A trial that was held stays held; its year stands in the claim.' },
  gain: { months: null, why: 'A measurement stays what was measured.' },
  cost: { months: 12, why: 'Prices of inputs move within a season.' },
  adopter: { months: 24, why: 'Whoever uses it may stop.' },
  standard: { months: 36, why: 'Standards are looked through every few years, and certificates run out.' },
  acceptance: { months: null, why: 'What a council said is said.' },
  localFit: { months: 60, why: 'Crops and varieties of a region change slowly.' },
  transfer: { months: 24, why: 'A wish to transfer holds until a contract or a change of mind.' },
  investment: { months: 12, why: 'What is sought changes with prices and with what was found.' },
  restriction: { months: 24, why: 'Licences and bans end.' },
};
