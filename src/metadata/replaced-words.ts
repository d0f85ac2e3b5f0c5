import type { Box } from '../shared/geometry.js';
import type { FieldSuggestion, PageView } from './page/description-reader.js';

/** A value no surer than the least sure of its quoted words that were put in the place of what was read (decision 47). */
export function noSurerThanReplaced(field: FieldSuggestion, pages: readonly PageView[]): FieldSuggestion {
  const { evidence } = field;
  const page = pages.find(({ number }) => number === evidence?.page);
  if (!evidence || !page) return field;
  const quoted = page.lines
    .flatMap(({ words }) => words)
    .filter(({ readAs, box }) => readAs !== undefined && evidence.boxes.some((one) => holds(one, box)));
  const confidence = Math.min(field.confidence, ...quoted.map((word) => word.confidence));
  return confidence < field.confidence ? { ...field, confidence: Math.round(100 * confidence) / 100 } : field;
}

/** Whether the middle of a word lies in a box. */
function holds([left, top, width, height]: Box, [x, y, w, h]: Box): boolean {
  const [across, down] = [x + w / 2 - left, y + h / 2 - top];
  return across >= 0 && across <= width && down >= 0 && down <= height;
}
