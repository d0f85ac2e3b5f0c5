import type { PageRecord, ReviewItem, TextLine } from '../api/types.js';
import type { Mark } from '../document/marks.js';

/** As the server counts them when it puts pages in order. */
const SHAKY = 0.8;

const isShaky = ({ source, confidence, words }: TextLine): boolean =>
  source !== 'corrected' &&
  (confidence < SHAKY || words.some(({ alternatives }) => (alternatives ?? []).length > 0));

export const shakyLines = ({ lines }: Pick<PageRecord, 'lines'>): TextLine[] => lines.filter(isShaky);

/** Where to look: the place of the value, or the page's shaky lines, the picture at the worst of them. */
export function reviewMarks(item: ReviewItem, page: PageRecord | undefined): Mark[] {
  if (!page) return [];
  if (item.about === 'field')
    return (item.entry?.evidence?.boxes ?? []).map((box) => ({ box, current: true }));
  // where lost words once stood, others stand now
  if (item.about === 'dueClaim')
    return item.due === 'stale'
      ? []
      : (item.dueClaim?.evidence.boxes ?? []).map((box) => ({ box, current: true }));
  if (item.about === 'report') return [];
  const lines = shakyLines(page);
  const worst = lines.reduce<TextLine | undefined>(
    (least, one) => (least && least.confidence <= one.confidence ? least : one),
    undefined,
  );
  return lines.map((line) => ({ box: line.box, current: line === worst }));
}
