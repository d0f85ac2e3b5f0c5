import { createCanvas, loadImage, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { pagePicture } from './made-documents.js';
import type { Sent } from './running-api.js';

const A4 = { width: 595, height: 842 };
/** 100 dpi: what is read is recorded, so that no letter need be seen. */
const PICTURE = { width: 827, height: 1169 };
const LONG_EVERY = 10;
const LONG_PAGES = 3;

export interface ScanBatch {
  readonly files: readonly Sent[];
  readonly pages: number;
}

/** Scans of one page, and every tenth of three; no two pages are the same picture. */
export async function scanBatch(name: string, count: number): Promise<ScanBatch> {
  const sizes = Array.from({ length: count }, (_, i) => (i % LONG_EVERY === 0 ? LONG_PAGES : 1));
  const files: Sent[] = [];
  for (const [i, pages] of sizes.entries()) {
    const bytes = await scan(Array.from({ length: pages }, (_, n) => `${name} ${i + 1}, trang ${n + 1}`));
    files.push({ name: `${name}-${i + 1}.pdf`, bytes });
  }
  return { files, pages: sizes.reduce((sum, pages) => sum + pages, 0) };
}

async function scan(titles: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument();
  for (const title of titles) {
    const small = createCanvas(PICTURE.width, PICTURE.height);
    const page = await loadImage(pagePicture([title, 'một dòng nữa'], 'image/jpeg'));
    small.getContext('2d').drawImage(page, 0, 0, PICTURE.width, PICTURE.height);
    const picture = await loadImage(small.toBuffer('image/jpeg'));
    const context = pdf.beginPage(A4.width, A4.height) as SKRSContext2D;
    context.drawImage(picture, 0, 0, A4.width, A4.height);
    pdf.endPage();
  }
  return pdf.close();
}
