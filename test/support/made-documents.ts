import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, PDFDocument } from '@napi-rs/canvas';

/** A font with all Vietnamese letters that comes with a package, so that no machine's fonts matter. */
const FONT = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');
const FAMILY = 'Made document';
const A4 = { width: 595, height: 842 };

/** A born-digital PDF: a page an entry, a printed line a text. No two are the same byte for byte. */
export function textPdf(pages: readonly (readonly string[])[]): Buffer {
  useFont();
  const pdf = new PDFDocument({ title: `${process.pid} ${performance.now()}` });
  for (const lines of pages) {
    const context = pdf.beginPage(A4.width, A4.height);
    context.font = `14px "${FAMILY}"`;
    context.fillStyle = 'black';
    lines.forEach((line, i) => context.fillText(line, 60, 80 + i * 24));
    pdf.endPage();
  }
  return pdf.close();
}

/** A scanned page, A4 at 150 dpi. */
export function pagePicture(
  lines: readonly string[],
  type: 'image/png' | 'image/jpeg' = 'image/png',
): Buffer {
  useFont();
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = `30px "${FAMILY}"`;
  lines.forEach((line, i) => context.fillText(line, 130, 180 + i * 60));
  return type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg');
}

function useFont(): void {
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.registerFromPath(FONT, FAMILY);
}
