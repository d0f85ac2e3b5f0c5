import { mappedBox, multiply, type Matrix } from './pdf-geometry.js';
import type { TextRun } from './pdf-reader.js';
import type { PdfJsPage, PdfJsText, PdfJsTextItem } from './pdfjs-types.js';

/** In type sizes, as in the default reader. */
const ABOVE_BASELINE = 1;
const BELOW_BASELINE = 0.25;

/** The words of pdf.js's fragments. Inside a fragment it tells no letter's place: words share its width evenly. */
export function pdfJsRuns(page: PdfJsPage, text: PdfJsText, toSpace: Matrix): TextRun[] {
  return text.items.flatMap((item) => ('str' in item ? words(item, fontOf(page, text, item), toSpace) : []));
}

function words(item: PdfJsTextItem, font: string, toSpace: Matrix): TextRun[] {
  const [a, b, c, d, e, f] = item.transform;
  const [along, size] = [Math.hypot(a, b) || 1, Math.hypot(c, d)];
  const upright = size || 1;
  const line: Matrix = [a / along, b / along, c / upright, d / upright, e, f];
  const placed = multiply(line, toSpace);
  const perLetter = item.width / Math.max(1, item.str.length);
  return Array.from(item.str.matchAll(/\S+/gu), ({ 0: text, index }) => {
    const [from, to] = [index * perLetter, (index + text.length) * perLetter];
    const box = mappedBox(placed, from, -BELOW_BASELINE * size, to, ABOVE_BASELINE * size);
    return { text, box, font, size };
  });
}

function fontOf(page: PdfJsPage, text: PdfJsText, { fontName }: PdfJsTextItem): string {
  const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined;
  const named = typeof font === 'object' && font !== null && 'name' in font ? font.name : undefined;
  const name = typeof named === 'string' ? named : (text.styles[fontName]?.fontFamily ?? '');
  return name.replace(/^[A-Z]{6}\+/, '');
}
