import type { PageSpace } from '../platform/media/media-reader.js';
import { plainText, type TextLine } from '../shared/page-text.js';

/** On a page that is one picture, a layer with fewer letters than this is a stamp, a header or a caption. */
const FEW_LETTERS = 200;

/**
 * How much of the page its text layer may be taken to cover. Only a full-page picture can hide ink that the
 * layer does not tell of; there, a thin layer covers a part. Undefined: nothing was measured.
 */
export function layerCoverage(
  page: Pick<PageSpace, 'fullPagePicture' | 'height'>,
  lines: readonly TextLine[],
): number | undefined {
  if (!page.fullPagePicture) return lines.length > 0 ? 1 : undefined;
  const letters = plainText(lines).text.match(/\p{L}/gu)?.length ?? 0;
  const top = Math.min(...lines.map(({ box }) => box[1]));
  const bottom = Math.max(...lines.map(({ box }) => box[1] + box[3]));
  if (lines.length === 0) return 0;
  return Math.min(1, letters / FEW_LETTERS) * Math.min(1, ((bottom - top) / page.height) * 2);
}
