import { PermanentError } from '../../../shared/errors.js';
import { catalogLanguage, endIsMissing, fileEdges } from './pdf-bytes.js';
import type { DocumentInfo } from './pdf-reader.js';
import type { PdfiumLibrary } from './pdfium-library.js';

const PASSWORD_NEEDED = 4;
const UNKNOWN_PROTECTION = 5;
const NORMAL_DISPLAY = 0;

/** A PDF as PDFium has it open: its pages are read from the disk when they are asked for. */
export class PdfiumDocument {
  readonly pageCount: number;
  /** PDFium keeps what it has read until the document is closed. */
  pagesLoaded = 0;
  private closed = false;
  /** Pages whose form fields and annotations have been flattened into the page. */
  private readonly flattened = new Set<number>();

  private constructor(
    readonly library: PdfiumLibrary,
    private readonly handle: number,
    private readonly descriptor: number,
    private readonly path: string,
  ) {
    this.pageCount = library.calls._FPDF_GetPageCount(handle);
  }

  static open(library: PdfiumLibrary, path: string): PdfiumDocument {
    const { name, descriptor } = library.files.open(path);
    try {
      return library.guard('corrupt', () => {
        const handle = library.withText(name, (pointer) => library.calls._FPDF_LoadDocument(pointer, 0));
        if (!handle) throw openFailure(library.calls._FPDF_GetLastError());
        const document = new PdfiumDocument(library, handle, descriptor, path);
        document.refuseTruncated();
        return document;
      });
    } catch (error) {
      library.files.close(descriptor);
      throw error;
    }
  }

  info(): DocumentInfo {
    const [title, author] = [this.meta('Title'), this.meta('Author')];
    const language = catalogLanguage(fileEdges(this.path));
    return { ...(title && { title }), ...(author && { author }), ...(language && { language }) };
  }

  /** A page's handle, to be closed by the caller. */
  loadPage(number: number): number {
    const { calls } = this.library;
    this.pagesLoaded += 1;
    const handle = calls._FPDF_LoadPage(this.handle, number - 1);
    if (!handle) throw new PermanentError('pageUnreadable', `page ${number} cannot be loaded`);
    if (this.flattened.has(number) || calls._FPDFPage_GetAnnotCount(handle) === 0) return handle;
    this.flattened.add(number);
    calls._FPDFPage_Flatten(handle, NORMAL_DISPLAY);
    calls._FPDF_ClosePage(handle);
    return this.loadPage(number);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    if (!this.library.trapped) this.library.calls._FPDF_CloseDocument(this.handle);
    this.library.files.close(this.descriptor);
  }

  private meta(tag: string): string {
    const { calls } = this.library;
    return this.library
      .withText(tag, (name) =>
        this.library.text('utf-16le', (out, size) => calls._FPDF_GetMetaText(this.handle, name, out, size)),
      )
      .trim();
  }

  /**
   * PDFium mends a file that was cut short and shows the pages that are left. Half a report must not pass for a
   * whole one; a file with only a bad index is read.
   */
  private refuseTruncated(): void {
    const { calls } = this.library;
    if (calls._FPDF_DocumentHasValidCrossReferenceTable(this.handle)) return;
    if (!endIsMissing(fileEdges(this.path))) return;
    calls._FPDF_CloseDocument(this.handle);
    throw new PermanentError('corrupt', 'the end of the file is missing');
  }
}

function openFailure(code: number): PermanentError {
  if (code === PASSWORD_NEEDED) return new PermanentError('encrypted');
  if (code === UNKNOWN_PROTECTION) return new PermanentError('encrypted', 'unknown kind of protection');
  return new PermanentError('corrupt', `PDFium error ${code}`);
}
