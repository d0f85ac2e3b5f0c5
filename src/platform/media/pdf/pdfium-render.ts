import { PermanentError } from '../../../shared/errors.js';
import type { Raster, RenderRequest } from './pdf-reader.js';
import type { PdfiumLibrary } from './pdfium-library.js';

const BITMAP = { grey: 1, bgr: 2 } as const;
const ANNOTATIONS = 0x01;
const GREYSCALE = 0x08;
const RGB_ORDER = 0x10;
const WHITE = 0xffffffff;

/** A loaded page as pixels on white paper. */
export function pdfiumRender(library: PdfiumLibrary, page: number, request: RenderRequest): Raster {
  const { calls } = library;
  const [left, top, width, height] = request.region ?? [0, 0, request.width, request.height];
  const channels = request.grey ? 1 : 3;
  const bitmap = calls._FPDFBitmap_CreateEx(width, height, request.grey ? BITMAP.grey : BITMAP.bgr, 0, 0);
  if (!bitmap) throw new PermanentError('memoryLimit', `no room for a picture of ${width} × ${height}`);
  try {
    calls._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const flags = ANNOTATIONS | (request.grey ? GREYSCALE : RGB_ORDER);
    calls._FPDF_RenderPageBitmap(bitmap, page, -left, -top, request.width, request.height, 0, flags);
    const stride = calls._FPDFBitmap_GetStride(bitmap);
    const pixels = library.bytes(calls._FPDFBitmap_GetBuffer(bitmap), stride * height);
    const data = new Uint8Array(width * channels * height);
    for (let y = 0; y < height; y++) {
      data.set(pixels.subarray(y * stride, y * stride + width * channels), y * width * channels);
    }
    return { width, height, channels, data };
  } finally {
    calls._FPDFBitmap_Destroy(bitmap);
  }
}
