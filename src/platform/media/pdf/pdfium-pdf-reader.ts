import { PermanentError, PhusaError } from '../../../shared/errors.js';
import { asRotation, multiply, uprightMatrix, type Matrix, type Rotation } from './pdf-geometry.js';
import {
  PdfFile,
  PdfReader,
  type DocumentInfo,
  type PdfPage,
  type Raster,
  type RenderRequest,
  type SolePicture,
  type TextRun,
} from './pdf-reader.js';
import { PdfiumDocument } from './pdfium-document.js';
import { PdfiumLibrary } from './pdfium-library.js';
import { pdfiumPictures } from './pdfium-pictures.js';
import { hasCutShortPicture } from './pdfium-cut-short.js';
import { pdfiumRender } from './pdfium-render.js';
import { pdfiumSolePicture } from './pdfium-sole-picture.js';
import { pdfiumRuns } from './pdfium-text.js';

/** The default reader: PDFium, which knows each letter's font and box, and whether it is seen. */
export class PdfiumPdfReader extends PdfReader {
  private library: PdfiumLibrary | undefined;

  override async open(path: string): Promise<PdfFile> {
    return new PdfiumFile(await this.load(path), () => this.load(path));
  }

  private async load(path: string): Promise<PdfiumDocument> {
    // After a trap nothing in a module's memory can be relied on: go on in a new one.
    if (!this.library || this.library.trapped) this.library = await PdfiumLibrary.load();
    return PdfiumDocument.open(this.library, path);
  }
}

/** Reopening costs milliseconds and frees the memory of all pages read so far. */
const PAGES_BEFORE_REOPENING = 50;

interface LoadedPage {
  readonly handle: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  /** User space to points of the upright page. */
  readonly upright: Matrix;
}

/**
 * The page used last stays loaded until another is asked for, or the document is closed: PDFium keeps its picture
 * decoded, so that looks at a page and the drawing of its bands decode it once.
 */
class PdfiumFile extends PdfFile {
  readonly pageCount: number;
  private loaded: { readonly number: number; readonly page: LoadedPage } | undefined;

  constructor(
    private document: PdfiumDocument,
    private readonly reload: () => Promise<PdfiumDocument>,
  ) {
    super();
    this.pageCount = document.pageCount;
  }

  override async info(): Promise<DocumentInfo> {
    return (await this.usable()).info();
  }

  override async page(number: number): Promise<PdfPage> {
    return this.withPage(number, (library, { handle, width, height, rotation, upright }) => ({
      number,
      width,
      height,
      rotation,
      pictures: pdfiumPictures(library, handle, upright),
    }));
  }

  override async runs(number: number, space: { width: number; height: number }): Promise<TextRun[]> {
    return this.withPage(number, (library, { handle, width, height, upright }) => {
      const toPixels: Matrix = [space.width / width, 0, 0, space.height / height, 0, 0];
      return pdfiumRuns(library, handle, multiply(upright, toPixels));
    });
  }

  override async render(number: number, request: RenderRequest): Promise<Raster> {
    return this.withPage(number, (library, { handle }) => ({
      ...pdfiumRender(library, handle, request),
      ...(hasCutShortPicture(library, handle) ? { cutShort: true as const } : {}),
    }));
  }

  override async solePicture(number: number): Promise<SolePicture | undefined> {
    return this.withPage(number, (library, page) =>
      page.rotation === 0 ? pdfiumSolePicture(library, page) : undefined,
    );
  }

  override async close(): Promise<void> {
    this.unload();
    this.document.close();
    return Promise.resolve();
  }

  private async usable(): Promise<PdfiumDocument> {
    if (this.document.library.trapped || this.document.pagesLoaded >= PAGES_BEFORE_REOPENING) {
      await this.close();
      this.document = await this.reload();
    }
    return this.document;
  }

  private async withPage<T>(
    number: number,
    use: (library: PdfiumLibrary, page: LoadedPage) => T,
  ): Promise<T> {
    const document = await this.usable();
    const { library } = document;
    return library.guard('pageUnreadable', () => {
      try {
        return use(library, this.load(document, number));
      } catch (error) {
        // Whatever went wrong, the next access starts afresh; after a WebAssembly trap nothing can be closed any more.
        if (error instanceof PhusaError) this.unload();
        else this.loaded = undefined;
        throw error;
      }
    });
  }

  private load(document: PdfiumDocument, number: number): LoadedPage {
    if (this.loaded?.number === number) return this.loaded.page;
    this.unload();
    const handle = document.loadPage(number);
    try {
      const page = describePage(document.library, handle);
      this.loaded = { number, page };
      return page;
    } catch (error) {
      if (!document.library.trapped) document.library.calls._FPDF_ClosePage(handle);
      throw error;
    }
  }

  private unload(): void {
    const { library } = this.document;
    if (this.loaded && !library.trapped) library.calls._FPDF_ClosePage(this.loaded.page.handle);
    this.loaded = undefined;
  }
}

function describePage(library: PdfiumLibrary, handle: number): LoadedPage {
  const { calls } = library;
  // left, top, right, bottom: the crop box where it lies within the media box, as PDFium itself draws it
  const bounds = library.floats(4, (out) => calls._FPDF_GetPageBoundingBox(handle, out));
  const [left = 0, top = 0, right = 0, bottom = 0] = bounds ?? [];
  const rotation = asRotation(calls._FPDFPage_GetRotation(handle) * 90);
  const [across, up] = [right - left, top - bottom];
  if (!(across > 0 && up > 0)) throw new PermanentError('pageUnreadable', 'the page has no size');
  const sideways = rotation === 90 || rotation === 270;
  return {
    handle,
    width: sideways ? up : across,
    height: sideways ? across : up,
    rotation,
    upright: uprightMatrix([left, bottom, right, top], rotation),
  };
}
