import type { OcrLanguage, PagePicture, RecognisedLine, Rotation } from '../../recognition/ocr-engine.js';
import { hasInk, loadGrey, toPgm, type LoadedPicture } from '../../imaging/grey-picture.js';
import { readUpright, type UprightResult } from '../../recognition/read-upright.js';
import { type OcrResult, scaleLines } from '../../recognition/ocr-result.js';
import { turnLines } from './turn-lines.js';
import { assumedDpi, tesseractLanguage } from './tesseract-settings.js';
import { parseTesseractTsv } from './tesseract-tsv.js';

/** Tesseract, in whatever way it is run. Pictures are PGM files. */
export interface Tesseract {
  /** The page's table of words (TSV). */
  read(picture: Buffer, language: 'vie' | 'eng', dpi: number): Promise<string>;
  /** How far to turn the page clockwise; undefined where there are too few letters to tell. */
  orientation(picture: Buffer): Promise<Rotation | undefined>;
}

/** Tesseract reads upright pages with 0.85 and more, pages on their side with a third of it. */
const POOR = 0.65;

/** One page read with Tesseract, turned upright if it lies on its side. */
export async function readPage(
  tesseract: Tesseract,
  picture: PagePicture,
  languages: readonly OcrLanguage[],
): Promise<UprightResult> {
  const read = async (page: LoadedPicture): Promise<OcrResult> => {
    const tsv = await tesseract.read(toPgm(page), tesseractLanguage(languages), assumedDpi(page));
    return { lines: scaleLines(parseTesseractTsv(tsv), page.scale) };
  };
  const lying = await loadGrey(picture);
  if (!hasInk(lying)) return { rotation: 0, lines: [] };
  const reading = await readUpright(
    async (rotation) => read(rotation === 0 ? lying : await loadGrey(picture, rotation)),
    async () => tesseract.orientation(toPgm(lying)),
    POOR,
  );
  const runsDown = reading.rotation === 0 && mostRunDown(reading.lines);
  return runsDown ? { rotation: 270, lines: turnLines(reading.lines, 270, picture) } : reading;
}

/** Tesseract reads lines that run downwards, as on a page turned by 90°, and reads them well. */
function mostRunDown(lines: readonly RecognisedLine[]): boolean {
  let [down, all] = [0, 0];
  for (const { box, words } of lines) {
    const letters = words.reduce((sum, { text }) => sum + text.length, 0);
    if (words.length > 1 && box[3] > box[2]) down += letters;
    all += letters;
  }
  return down > all / 2;
}
