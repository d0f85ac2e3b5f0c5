import { PDFiumModule } from '@hyzyla/pdfium';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PermanentError } from '../../shared/errors.js';
import type { FailureCode } from '../../shared/failure-codes.js';

type Call = (...args: number[]) => number;

/** The functions of PDFium's C interface that are used here; handles and pointers are numbers. */
export interface PdfiumCalls {
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  /** Views of the module's memory. They are replaced whenever it grows: never keep one over a call. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly _PDFium_Init: () => void;
  readonly _FPDF_LoadMemDocument: Call;
  readonly _FPDF_CloseDocument: Call;
  readonly _FPDF_GetLastError: Call;
  readonly _FPDF_DocumentHasValidCrossReferenceTable: Call;
  readonly _FPDF_GetPageCount: Call;
  readonly _FPDF_GetMetaText: Call;
  readonly _FPDF_LoadPage: Call;
  readonly _FPDF_ClosePage: Call;
  readonly _FPDF_GetPageBoundingBox: Call;
  readonly _FPDFPage_GetRotation: Call;
  readonly _FPDFPage_GetAnnotCount: Call;
  readonly _FPDFPage_Flatten: Call;
  readonly _FPDFPage_CountObjects: Call;
  readonly _FPDFPage_GetObject: Call;
  readonly _FPDFFormObj_CountObjects: Call;
  readonly _FPDFFormObj_GetObject: Call;
  readonly _FPDFPageObj_GetType: Call;
  readonly _FPDFPageObj_GetMatrix: Call;
  readonly _FPDFImageObj_GetImagePixelSize: Call;
  readonly _FPDFText_LoadPage: Call;
  readonly _FPDFText_ClosePage: Call;
  readonly _FPDFText_CountChars: Call;
  readonly _FPDFText_GetUnicode: Call;
  readonly _FPDFText_IsHyphen: Call;
  readonly _FPDFText_GetTextObject: Call;
  readonly _FPDFText_GetCharOrigin: Call;
  readonly _FPDFText_GetLooseCharBox: Call;
  readonly _FPDFText_GetCharBox: Call;
  readonly _FPDFText_GetFontSize: Call;
  readonly _FPDFText_GetMatrix: Call;
  readonly _FPDFTextObj_GetFont: Call;
  readonly _FPDFTextObj_GetTextRenderMode: Call;
  readonly _FPDFFont_GetBaseFontName: Call;
  readonly _FPDFBitmap_CreateEx: Call;
  readonly _FPDFBitmap_FillRect: Call;
  readonly _FPDFBitmap_GetBuffer: Call;
  readonly _FPDFBitmap_GetStride: Call;
  readonly _FPDFBitmap_Destroy: Call;
  readonly _FPDF_RenderPageBitmap: Call;
}

const SCRATCH_BYTES = 2048;

/** PDFium compiled to WebAssembly, with what C needs and JavaScript lacks: memory, strings and out parameters. */
export class PdfiumLibrary {
  trapped = false;
  private readonly scratch: number;

  private constructor(readonly calls: PdfiumCalls) {
    this.scratch = this.allocate(SCRATCH_BYTES);
  }

  static async load(): Promise<PdfiumLibrary> {
    const calls = (await PDFiumModule({})) as unknown as PdfiumCalls;
    calls._PDFium_Init();
    return new PdfiumLibrary(calls);
  }

  /** Runs calls that may trap; after a trap the module's memory cannot be relied on any more. */
  guard<T>(code: FailureCode, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isTrap(error)) throw error;
      this.trapped = true;
      throw new PermanentError(code, error.message, { cause: error });
    }
  }

  allocate(bytes: number): number {
    const pointer = this.calls.wasmExports.malloc(bytes);
    if (pointer === 0) throw new PermanentError('memoryLimit', `${bytes} bytes for PDFium`);
    return pointer;
  }

  free(pointer: number): void {
    this.calls.wasmExports.free(pointer);
  }

  /** The bytes of a file, read straight into the module's memory, so that they are there only once. */
  loadFile(path: string): { pointer: number; size: number } {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const pointer = this.allocate(Math.max(1, size));
      for (let at = 0, read = -1; at < size && read !== 0; at += read) {
        read = readSync(file, this.calls.HEAPU8, pointer + at, Math.min(size - at, 2 ** 24), at);
      }
      return { pointer, size };
    } finally {
      closeSync(file);
    }
  }

  bytes(pointer: number, size: number): Uint8Array {
    return this.calls.HEAPU8.subarray(pointer, pointer + size);
  }

  /** What a call writes as `count` 32-bit floats; undefined when it says that it failed. */
  floats(count: number, call: (pointer: number) => number): number[] | undefined {
    return call(this.scratch)
      ? [...new Float32Array(this.calls.HEAPU8.buffer, this.scratch, count)]
      : undefined;
  }

  doubles(count: number, call: (...pointers: number[]) => number): number[] | undefined {
    const pointers = Array.from({ length: count }, (_, i) => this.scratch + 8 * i);
    return call(...pointers)
      ? [...new Float64Array(this.calls.HEAPU8.buffer, this.scratch, count)]
      : undefined;
  }

  unsigned(count: number, call: (...pointers: number[]) => number): number[] | undefined {
    const pointers = Array.from({ length: count }, (_, i) => this.scratch + 4 * i);
    return call(...pointers)
      ? [...new Uint32Array(this.calls.HEAPU8.buffer, this.scratch, count)]
      : undefined;
  }

  /** A text that a call writes, with its end mark, into a buffer of given size; it returns the bytes it needs. */
  text(encoding: 'utf-8' | 'utf-16le', call: (pointer: number, size: number) => number): string {
    const needed = call(this.scratch, SCRATCH_BYTES);
    const mark = encoding === 'utf-8' ? 1 : 2;
    const length = Math.min(needed, SCRATCH_BYTES) - mark;
    if (length <= 0) return '';
    return new TextDecoder(encoding).decode(this.calls.HEAPU8.slice(this.scratch, this.scratch + length));
  }

  /** A null-terminated ASCII text for the length of one call. */
  withText<T>(text: string, use: (pointer: number) => T): T {
    const pointer = this.allocate(text.length + 1);
    try {
      this.calls.HEAPU8.set(Buffer.from(`${text}\0`, 'latin1'), pointer);
      return use(pointer);
    } finally {
      this.free(pointer);
    }
  }
}

/** By name, since a module may throw errors of another realm. A stack that overflows is a trap too. */
function isTrap(error: unknown): error is Error {
  return (
    error instanceof Object &&
    'name' in error &&
    (error.name === 'RuntimeError' || error.name === 'RangeError')
  );
}
