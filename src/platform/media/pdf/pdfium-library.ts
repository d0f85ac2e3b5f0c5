import { PDFiumModule } from '@hyzyla/pdfium';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PermanentError, PhusaError } from '../../../shared/errors.js';
import type { FailureCode } from '../../../shared/failure-codes.js';
import { PdfiumFiles, type WasmImports } from './pdfium-files.js';

type Call = (...args: number[]) => number;

/** The functions of PDFium's C interface that are used here; handles and pointers are numbers. */
export interface PdfiumCalls {
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  /** Views of the module's memory. They are replaced whenever it grows: never keep one over a call. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly _PDFium_Init: () => void;
  readonly _FPDF_LoadDocument: Call;
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
  readonly _FPDFPageObj_HasTransparency: Call;
  readonly _FPDFImageObj_GetImagePixelSize: Call;
  readonly _FPDFImageObj_GetImageFilterCount: Call;
  readonly _FPDFImageObj_GetImageFilter: Call;
  readonly _FPDFImageObj_GetImageDataRaw: Call;
  readonly _FPDFImageObj_GetBitmap: Call;
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
  readonly _FPDFBitmap_GetFormat: Call;
  readonly _FPDFBitmap_GetWidth: Call;
  readonly _FPDFBitmap_GetHeight: Call;
  readonly _FPDFBitmap_Destroy: Call;
  readonly _FPDF_RenderPageBitmap: Call;
}

interface WasmInstance {
  readonly exports: { readonly memory: { readonly buffer: ArrayBuffer } };
}
/** Part of the platform, though Node's types do not name it. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    compile(bytes: Uint8Array): Promise<object>;
    readonly Instance: new (module: object, imports: WasmImports) => WasmInstance;
  };
};

let compiled: Promise<object> | undefined;

async function compile(): Promise<object> {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  return WebAssembly.compile(await readFile(path));
}

const SCRATCH_BYTES = 2048;

/** PDFium compiled to WebAssembly, with what C needs and JavaScript lacks: memory, strings and out parameters. */
export class PdfiumLibrary {
  trapped = false;
  private readonly scratch: number;

  private constructor(
    readonly calls: PdfiumCalls,
    readonly files: PdfiumFiles,
  ) {
    this.scratch = this.allocate(SCRATCH_BYTES);
  }

  static async load(): Promise<PdfiumLibrary> {
    const files = new PdfiumFiles();
    const module = await (compiled ??= compile());
    const calls = (await PDFiumModule({
      instantiateWasm: (imports: WasmImports, done: (instance: WasmInstance, module: object) => void) => {
        const instance = new WebAssembly.Instance(module, files.imports(imports));
        files.use(instance.exports.memory);
        done(instance, module);
        return instance.exports;
      },
    })) as unknown as PdfiumCalls;
    calls._PDFium_Init();
    return new PdfiumLibrary(calls, files);
  }

  /** Runs calls that may trap; after a trap the module's memory cannot be relied on any more. */
  guard<T>(code: FailureCode, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof PhusaError) throw error;
      this.trapped = true;
      if (!isTrap(error)) throw error;
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

  bytes(pointer: number, size: number): Uint8Array {
    return this.calls.HEAPU8.subarray(pointer, pointer + size);
  }

  /** What a call writes as `count` 32-bit floats; undefined when it says that it failed. */
  floats(count: number, call: (pointer: number) => number): number[] | undefined {
    return call(this.scratch)
      ? [...new Float32Array(this.calls.HEAPU8.buffer, this.scratch, count)]
      : undefined;
  }

  duplicates(count: number, call: (...pointers: number[]) => number): number[] | undefined {
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
