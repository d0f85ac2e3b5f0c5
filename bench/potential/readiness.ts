import type { ClaimSuggestion } from '../../src/potential/claims/claim-kinds.js';
import type { ClaimPage } from '../../src/potential/claims/claim-reader.js';
import { pageOf } from './pages.js';
import type { Passage, ShortDocument } from './passages.js';

export interface Answer {
  readonly document: ShortDocument;
  /** The highest level that a claim found in the document tells. */
  readonly trl?: number;
  /** Within one level of the true one; nothing where nothing can be told. */
  readonly right: boolean;
}

/** The readiness of short documents, each passage on a page of its own. */
export async function answers(
  documents: readonly ShortDocument[],
  passages: ReadonlyMap<string, Passage>,
  read: (pages: readonly ClaimPage[]) => Promise<readonly ClaimSuggestion[]>,
): Promise<Answer[]> {
  const all: Answer[] = [];
  for (const document of documents) {
    const pages = document.passages.map((id, i) => {
      const passage = passages.get(id);
      if (!passage) throw new Error(`${document.id} names passage ${id}, which its half does not have`);
      return pageOf(i + 1, passage.heading, passage.text);
    });
    const levels = (await read(pages)).flatMap((claim) =>
      claim.kind === 'readiness' ? [claim.value.trl] : [],
    );
    const trl = levels.length > 0 ? Math.max(...levels) : undefined;
    const right =
      trl === undefined ? document.trl === null : document.trl !== null && Math.abs(trl - document.trl) <= 1;
    all.push({ document, right, ...(trl === undefined ? {} : { trl }) });
  }
  return all;
}
