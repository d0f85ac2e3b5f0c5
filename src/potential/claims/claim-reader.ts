import type { WordSpan } from '../../shared/page-text.js';
import type { ClaimSuggestion } from './claim-kinds.js';

export interface ClaimPage {
  readonly number: number;
  readonly text: string;
  readonly spans: readonly WordSpan[];
}

/**
 * Finds claims of commercial potential in the pages of a document: all of them, in order, one at a time, so
 * that a book need not be in memory whole.
 * A claim SHALL quote a sentence that stands letter for letter on its page: no quote, no claim.
 */
export abstract class ClaimReader {
  abstract read(pages: Iterable<ClaimPage> | AsyncIterable<ClaimPage>): Promise<ClaimSuggestion[]>;
}
