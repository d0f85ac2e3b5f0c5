import type { Claim } from './claim.entity.js';
import { isFaultyValue } from '../claim-values/claim-value.js';
import type { Evidence } from './evidence.js';

/** What of a document's body the principal may see beside the record. */
export interface EntryRights {
  readonly body: boolean;
  readonly keeps: boolean;
  /** Closed to those who do not keep the document. */
  readonly withheld: ReadonlySet<number>;
}

/** A number below one: the page was taken out of view. */
export const pageOpen = (rights: EntryRights, page: number): boolean =>
  rights.keeps || (page > 0 && rights.body && !rights.withheld.has(page));

/** A person has published the words of a claim: they are open wherever the record is. */
export const quoteOpen = ({ publicQuote, status }: Pick<Claim, 'publicQuote' | 'status'>): boolean =>
  publicQuote && status === 'confirmed';

/**
 * A machine's suggestion is for those who keep the document, and so is a value that is none of its kind; a stranger sees
 * what a person confirmed, with its words.
 */
export function claimOpen(
  claim: Pick<Claim, 'publicQuote' | 'status' | 'kind' | 'value'> & {
    readonly evidence: Pick<Evidence, 'page'>;
  },
  rights: EntryRights,
): boolean {
  if (rights.keeps) return true;
  if (claim.status !== 'confirmed' || isFaultyValue(claim)) return false;
  return quoteOpen(claim) || pageOpen(rights, claim.evidence.page);
}
