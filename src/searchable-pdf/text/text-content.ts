import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { pdfNumber } from '../pdf/pdf-serializer.js';
import { ASCENT, DESCENT, EM, LETTER_WIDTH } from './empty-true-type.js';
import type { GlyphCodes } from './glyph-codes.js';
import { levelLines, median } from './level-lines.js';
import { shownLines } from './shown-lines.js';
import { textMatrix, type Matrix } from './page-geometry.js';

const INVISIBLE = 3;
const HEIGHT = (ASCENT - DESCENT) / EM;
const BELOW = -DESCENT / EM;
/** A line box this much higher than its words is a slanting line: its words keep their own places. */
const SLANTING = 1.7;
/** Poppler joins words that are nearer than 0.15 of their size. */
const GAP = 0.2;
const NARROWEST = 0.6;
const BCP_47 = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** A page's words as text operators; empty where there is none. */
export function textOperators(lines: readonly TextLine[], page: Matrix, codes: GlyphCodes): string {
  return levelLines(shownLines(lines))
    .flatMap((line) => lineOperators(line, page, codes))
    .join('\n');
}

/** A content stream of invisible text, complete in itself. */
export const invisibleText = (operators: string, font: string): string =>
  `q BT ${INVISIBLE} Tr /${font} 1 Tf\n${operators}\nET Q\n`;

function lineOperators(line: TextLine, page: Matrix, codes: GlyphCodes): string[] {
  const operators = wordOperators(line, page, codes);
  const { language } = line;
  // What reads aloud changes its voice.
  return language && BCP_47.test(language)
    ? [`/Span <</Lang (${language})>> BDC`, ...operators, 'EMC']
    : operators;
}

function wordOperators(
  { box: stripe, words, continues }: TextLine,
  page: Matrix,
  codes: GlyphCodes,
): string[] {
  const height = median(words.map((word) => word.box[3]));
  // A level line takes the height of its box, so that selecting marks one even stripe.
  const level = stripe[3] <= SLANTING * height ? stripe : undefined;
  const size = (level?.[3] ?? height) / HEIGHT;
  return words.map(({ text, box }, i) => {
    const [, top, , tall] = level ?? box;
    const advance = ([...text].length * LETTER_WIDTH) / EM;
    const width = shownWidth(box, words[i + 1]?.box, GAP * size);
    const matrix = textMatrix(page, [box[0], top + tall - size * BELOW], width / advance, size);
    // The space belongs to the word, so that viewers which do not look at gaps still part the words; behind a
    // hyphen that splits a word there is none, so that they join its pieces.
    const shown = continues && i === words.length - 1 ? text : `${text} `;
    return `${matrix.map((n, at) => pdfNumber(n, at < 4 ? 3 : 2)).join(' ')} Tm <${codes.hex(shown)}> Tj`;
  });
}

/** Ends a little before its box does, where the next word is so near that a viewer would join the two. */
function shownWidth([x, , width]: Box, next: Box | undefined, gap: number): number {
  const room = next && next[0] > x ? next[0] - gap - x : width;
  return Math.max(NARROWEST * width, Math.min(width, room));
}
