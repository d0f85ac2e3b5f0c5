import type { ClaimSuggestion } from '../../src/potential/claims/claim-kinds.js';
import type { ClaimPage } from '../../src/potential/claims/claim-reader.js';
import { unionBox } from '../../src/shared/geometry.js';

/** Whether a claim's quote stands letter for letter on its page and its boxes are those of the quote's words, a box a line. */
export function evidenceIsRight({ quote, evidence }: ClaimSuggestion, pages: readonly ClaimPage[]): boolean {
  const page = pages.find(({ number }) => number === evidence.page);
  if (!page || quote === '' || evidence.quote !== quote) return false;
  const drawn = JSON.stringify(evidence.boxes);
  for (let at = page.text.indexOf(quote); at >= 0; at = page.text.indexOf(quote, at + 1)) {
    const words = page.spans.filter(({ start, end }) => start < at + quote.length && end > at);
    const lines = [...new Set(words.map(({ lineId }) => lineId))];
    const boxes = lines.map((line) =>
      unionBox(words.filter(({ lineId }) => lineId === line).map(({ box }) => box)),
    );
    if (JSON.stringify(boxes) === drawn) return true;
  }
  return false;
}
