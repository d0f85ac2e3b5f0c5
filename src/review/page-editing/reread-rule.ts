import type { PlacedPage } from '../../catalog/page-order/page-edits.js';
import type { DocumentPages } from '../../catalog/page-order/page-references.js';
import type { TextSource } from '../../shared/page-text.js';

/** Read from the picture as it lay, or not at all: another direction may give other words. */
const FROM_PICTURE: ReadonlySet<TextSource> = new Set(['recognised', 'unreadable', 'blank']);

/**
 * Pages that a person turned and whose text may be of the wrong direction; `asked` overrules: all turned pages, or none.
 * Text of a file's own layer and what a person wrote do not depend on how the picture lies.
 */
export function turnedToBeRead(
  before: DocumentPages,
  after: readonly PlacedPage[],
  asked: boolean | undefined,
): string[] {
  if (asked === false) return [];
  const turnedTo = new Map(after.map(({ pageId, turned }) => [pageId, turned]));
  return [...before.inView, ...before.aside]
    .filter(({ pageId, turnedByHand }) => (turnedTo.get(pageId) ?? turnedByHand) !== turnedByHand)
    .filter(({ source }) => asked === true || (source !== null && FROM_PICTURE.has(source)))
    .map(({ pageId }) => pageId);
}
