import { plainText, type TextLine } from '../../src/shared/page-text.js';
import type { DocumentView, PageView } from '../../src/metadata/page/description-reader.js';

export interface Layout {
  /** Lines longer than this go on below, close. */
  readonly wrap?: number;
  readonly lineHeight?: number;
  /** Height of a line by its number in the given text; 20 unless told. */
  readonly heightOf?: (line: number) => number;
}

const CHARACTER_WIDTH = 0.5;
const CLOSE = 0.4;
const APART = 1.2;

/** A page as the reader would give it: plausible boxes, wrapped lines close, printed lines apart. */
export function pageViewOf(number: number, text: string, layout: Layout = {}): PageView {
  let y = 100;
  const lines: TextLine[] = text.split('\n').flatMap((printed, i) => {
    const height = layout.heightOf?.(i) ?? 20;
    const pieces = wrapped(printed, layout.wrap ?? Infinity);
    return pieces.map((piece, j): TextLine => {
      y += j === 0 ? height * (1 + APART) : height * (1 + CLOSE);
      let x = 150;
      const words = piece
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => {
          const width = Math.round(word.length * height * CHARACTER_WIDTH);
          const box = [x, Math.round(y), width, height] as const;
          x += width + Math.round(height * CHARACTER_WIDTH);
          return { text: word, box, confidence: 0.95 };
        });
      return {
        id: `l${String(i)}-${String(j)}`,
        box: [150, Math.round(y), x - 150, height],
        source: 'recognised',
        confidence: 0.95,
        words,
      };
    });
  });
  return { number, width: 1654, height: 2339, lines, ...plainText(lines) };
}

export function documentViewOf(pages: readonly string[], layout: Layout = {}): DocumentView {
  return {
    pages: pages.map((text, i) => pageViewOf(i + 1, text, layout)),
    pageCount: pages.length,
    info: {},
    fileName: 'document.pdf',
  };
}

function wrapped(line: string, limit: number): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + 1 + word.length > limit) {
      pieces.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...pieces, open];
}
