import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import sharp from 'sharp';
import { PermanentError, PhusaError } from '../../../shared/errors.js';
import { catalogLanguage, endIsMissing } from './pdf-bytes.js';
import { asRotation, multiply, uprightMatrix, type Matrix, type Rotation } from './pdf-geometry.js';
import {
  PdfFile,
  PdfReader,
  type DocumentInfo,
  type PdfPage,
  type Raster,
  type RenderRequest,
  type TextRun,
} from './pdf-reader.js';
import { pdfJsPictures } from './pdfjs-pictures.js';
import { pdfJsRuns } from './pdfjs-text.js';
import type { PdfJsDocument, PdfJsPage } from './pdfjs-types.js';

/** The second-opinion recogniser: pdf-parse, on pdf.js. Slower, and unaware of invisible text, but independent of the first. */
export class PdfParsePdfReader extends PdfReader {
  override async open(path: string): Promise<PdfFile> {
    const bytes = await readFile(path);
    const language = catalogLanguage(bytes);
    if (endIsMissing(bytes)) throw new PermanentError('corrupt', 'the end of the file is missing');
    const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false, ...resources() });
    try {
      const inside = parser as unknown as { load(): Promise<PdfJsDocument> };
      return new PdfParseFile(parser, await inside.load(), language);
    } catch (error) {
      throw openFailure(error);
    }
  }
}

class PdfParseFile extends PdfFile {
  readonly pageCount: number;

  constructor(
    private readonly parser: PDFParse,
    private readonly document: PdfJsDocument,
    private readonly language: string | undefined,
  ) {
    super();
    this.pageCount = document.numPages;
  }

  override async info(): Promise<DocumentInfo> {
    const { info } = await this.document.getMetadata();
    const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
    const [title, author, language] = [text(info['Title']), text(info['Author']), this.language];
    return { ...(title && { title }), ...(author && { author }), ...(language && { language }) };
  }

  override async page(number: number): Promise<PdfPage> {
    return this.withPage(number, async (page) => {
      const { width, height, rotation, upright } = frame(page);
      const pictures = pdfJsPictures(await page.getOperatorList(), upright);
      return { number, width, height, rotation, pictures };
    });
  }

  override async runs(number: number, space: { width: number; height: number }): Promise<TextRun[]> {
    return this.withPage(number, async (page) => {
      const { width, height, upright } = frame(page);
      await page.getOperatorList(); // only this makes the fonts' names known
      const toPixels: Matrix = [space.width / width, 0, 0, space.height / height, 0, 0];
      return pdfJsRuns(page, await page.getTextContent(), multiply(upright, toPixels));
    });
  }

  override async render(number: number, request: RenderRequest): Promise<Raster> {
    return this.withPage(number, async () => {
      const { pages } = await this.parser.getScreenshot({
        partial: [number],
        desiredWidth: request.width,
        imageBuffer: true,
        imageDataUrl: false,
      });
      return raster(pages[0]?.data ?? new Uint8Array(), request);
    });
  }

  override async close(): Promise<void> {
    await this.parser.destroy();
  }

  private async withPage<T>(number: number, use: (page: PdfJsPage) => Promise<T>): Promise<T> {
    try {
      const page = await this.document.getPage(number);
      const result = await use(page);
      page.cleanup();
      return result;
    } catch (error) {
      if (error instanceof PhusaError) throw error;
      throw new PermanentError('pageUnreadable', wordsOf(error), { cause: error });
    }
  }
}

function frame(page: PdfJsPage): { width: number; height: number; rotation: Rotation; upright: Matrix } {
  const [left, bottom, right, top] = page.view;
  const rotation = asRotation(page.rotate);
  const sideways = rotation === 90 || rotation === 270;
  const [across, up] = [right - left, top - bottom];
  const [width, height] = sideways ? [up, across] : [across, up];
  return { width, height, rotation, upright: uprightMatrix(page.view, rotation) };
}

async function raster(png: Uint8Array, { width, height, region, grey }: RenderRequest): Promise<Raster> {
  const [left, top, across, down] = region ?? [0, 0, width, height];
  const { data, info } = await sharp(png, { limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .resize({ width, height, fit: 'fill' })
    .extract({ left, top, width: across, height: down })
    .toColourspace(grey ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: grey ? 1 : 3, data };
}

/** Where pdf.js finds its letters for fonts that a file names but does not hold, and its tables of old encodings. */
function resources(): { standardFontDataUrl: string; cMapUrl: string; cMapPacked: boolean } {
  const require = createRequire(createRequire(import.meta.url).resolve('pdf-parse'));
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  return {
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
  };
}

function openFailure(error: unknown): PermanentError {
  const code = error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt';
  return new PermanentError(code, wordsOf(error), { cause: error });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
