import type { TextLine } from '../../shared/page-text.js';

/** Below this a line counts as shaky. */
const SHAKY = 0.8;
/** A shaky line beside the body matters to few readers. */
const BESIDE_THE_BODY = 0.2;

/** How doubtful a page is: each body line of low confidence or with alternatives counts 1, a line outside the body less. */
export function lineDoubt(lines: readonly TextLine[]): number {
  return lines.filter(isShaky).reduce((sum, { role }) => sum + (isBody(role) ? 1 : BESIDE_THE_BODY), 0);
}

const isBody = (role: TextLine['role']): boolean => role === undefined || role === 'table';

function isShaky({ source, confidence, words }: TextLine): boolean {
  if (source === 'corrected') return false;
  return confidence < SHAKY || words.some(({ alternatives }) => (alternatives?.length ?? 0) > 0);
}
