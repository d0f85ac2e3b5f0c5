import type { TextLine } from '../../src/shared/page-text.js';

/** An A4 page of 200 dpi. */
export const SCANNED = { width: 1654, height: 2339 } as const;
const MARGIN = 150;
const LETTER = 17;
const SIZE = 32;

/** The lines of a page as a scan has them: words with boxes, a page number at the foot. */
export function scannedLines(text: string): TextLine[] {
  const lines = text.split('\n');
  const pitch = (SCANNED.height - 2 * MARGIN) / lines.length;
  return lines.map((line, i) => {
    const y = Math.round(MARGIN + i * pitch);
    let x: number = MARGIN;
    const words = line.split(' ').map((word) => {
      const box = [x, y, word.length * LETTER, SIZE] as const;
      x += (word.length + 1) * LETTER;
      return { text: word, box, confidence: 0.9 + (word.length % 10) / 100 };
    });
    return {
      id: `l${String(i + 1)}`,
      box: [MARGIN, y, x - MARGIN, SIZE],
      source: 'recognised',
      confidence: 0.95,
      words,
      ...(i === lines.length - 1 ? { role: 'pageNumber' as const } : {}),
    };
  });
}
