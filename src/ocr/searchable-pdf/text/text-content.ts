import type { Box } from '../../../shared/geometry.js';
import type { TextLine, TextWord } from '../../../shared/page-text.js';
import { pdfNumber } from '../pdf/pdf-serializer.js';
import { ASCENT, DESCENT, EM, LETTER_WIDTH } from './empty-true-type.js';
import type { GlyphCodes } from './glyph-codes.js';
import { textMatrix, type Matrix } from './page-geometry.js';

const INVISIBLE = 3;
const HEIGHT = (ASCENT - DESCENT) / EM;
const BELOW = -DESCENT / EM;
/** A line box this much higher than its words is a slanting line: its words keep their own places. */
const SLANTING = 1.7;

/** A page's words as text operators; empty where there is none. */
export function textOperators(lines: readonly TextLine[], page: Matrix, codes: GlyphCodes): string {
  return lines.flatMap((line) => lineContent(line, page, codes)).join('\n');
}

/** A content stream of invisible text, complete in itself. */
export const invisibleText = (operators: string, font: string): string =>
  `q BT ${INVISIBLE} Tr /${font} 1 Tf\n${operators}\nET Q\n`;

function lineContent(line: TextLine, page: Matrix, codes: GlyphCodes): string[] {
  const words = line.words
    .map((word) => ({ text: shownText(word), box: sound(word.box) }))
    .filter((word): word is { text: string; box: Box } => word.text !== '' && word.box !== undefined);
  const height = median(words.map((word) => word.box[3]));
  const level = line.box[3] <= SLANTING * height ? sound(line.box) : undefined;
  return words.map(({ text, box }) => {
    const size = (level?.[3] ?? height) / HEIGHT;
    const bottom = level ? level[1] + level[3] : box[1] + box[3];
    const advance = ([...text].length * LETTER_WIDTH) / EM;
    const matrix = textMatrix(page, box, advance, bottom - size * BELOW, size);
    // The space belongs to the word, so that viewers which do not look at gaps still part the words.
    return `${matrix.map((n, i) => pdfNumber(n, i < 4 ? 3 : 2)).join(' ')} Tm <${codes.hex(`${text} `)}> Tj`;
  });
}

/** NFC, without what no page shows: control characters, and spaces at the ends. */
function shownText(word: TextWord): string {
  return (
    word.text
      .normalize('NFC')
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** A box that can carry text, at least a pixel wide and high. */
function sound(box: Box): Box | undefined {
  if (!box.every(Number.isFinite)) return undefined;
  return [box[0], box[1], Math.max(1, box[2]), Math.max(1, box[3])];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1;
}
