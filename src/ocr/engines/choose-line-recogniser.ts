import { PhusaError } from '../../shared/errors.js';
import type { SecondReader } from '../recognition/line-recogniser.js';
import { TesseractJsLines } from './tesseract-js/tesseract-js-lines.js';
import { TesseractLines } from './tesseract/tesseract-lines.js';

/**
 * Who is asked about single lines beside the engine `first`: the native Tesseract, else the one from npm. None beside
 * any but our own line reader: Tesseract would but agree with itself, and for others nobody has measured who is right.
 */
export async function chooseSecondReader(first: string, children: number): Promise<SecondReader | undefined> {
  if (first !== 'line-reader') return undefined;
  // A child of tesseract.js holds 200 MB: one must do for all pages.
  for (const make of [() => new TesseractLines({ children }), () => new TesseractJsLines()]) {
    const reader = make();
    try {
      await reader.describe();
      return reader;
    } catch (error) {
      await reader.close();
      if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
    }
  }
  return undefined;
}
