import { IDENTITY, mappedBox, multiply, type Matrix } from './pdf-geometry.js';
import type { Raster, SolePicture } from './pdf-reader.js';
import type { PdfiumLibrary } from './pdfium-library.js';

const TEXT = 1;
const IMAGE = 3;
const INVISIBLE = 3;
const JPEG = 'DCTDecode';
/** FPDFBitmap_Gray and FPDFBitmap_BGR. */
const FORMATS: Readonly<Record<number, 1 | 3>> = { 1: 1, 2: 3 };
/** How far the picture's edges may lie from the page's, as a share of its sides. */
const EDGE = 0.004;
/** A scan has few objects beside its picture and the words of a layer. */
const MOST_OBJECTS = 20_000;

interface UprightPage {
  readonly handle: number;
  readonly width: number;
  readonly height: number;
  readonly upright: Matrix;
}

/** The only visible picture of the page, if it is unrotated and fills the page; otherwise undefined. */
export function pdfiumSolePicture(library: PdfiumLibrary, page: UprightPage): SolePicture | undefined {
  const object = soleObject(library, page.handle);
  if (object === undefined || !fills(library, object, page)) return undefined;
  const { calls } = library;
  if (calls._FPDFPageObj_HasTransparency(object)) return undefined;
  const size = library.unsigned(2, (...out) => calls._FPDFImageObj_GetImagePixelSize(object, ...out));
  const [width = 0, height = 0] = size ?? [];
  if (width === 0 || height === 0) return undefined;
  if (filtersOf(library, object).join() === JPEG) return { jpeg: jpegOf(library, object), width, height };
  const raster = rasterOf(library, object);
  return raster && { raster, width: raster.width, height: raster.height };
}

/** Words that are not seen may lie on the page as well. */
function soleObject({ calls }: PdfiumLibrary, page: number): number | undefined {
  const count = calls._FPDFPage_CountObjects(page);
  if (count > MOST_OBJECTS) return undefined;
  let sole: number | undefined;
  for (let i = 0; i < count; i++) {
    const object = calls._FPDFPage_GetObject(page, i);
    const type = calls._FPDFPageObj_GetType(object);
    if (type === TEXT && calls._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) continue;
    if (type !== IMAGE || sole !== undefined) return undefined;
    sole = object;
  }
  return sole;
}

function fills(library: PdfiumLibrary, object: number, { width, height, upright }: UprightPage): boolean {
  const own = library.floats(6, (out) => library.calls._FPDFPageObj_GetMatrix(object, out));
  const [a, b, c, d, e, f] = multiply((own as Matrix | undefined) ?? IDENTITY, upright);
  // The upright page counts downwards: a picture that stands has its foot below its head.
  const skewed = Math.abs(b) > EDGE * width || Math.abs(c) > EDGE * height;
  if (skewed || a <= 0 || d >= 0) return false;
  const [x, y, w, h] = mappedBox([a, b, c, d, e, f], 0, 0, 1, 1);
  const near = (value: number, side: number): boolean => Math.abs(value) <= EDGE * side;
  return near(x, width) && near(y, height) && near(x + w - width, width) && near(y + h - height, height);
}

function filtersOf(library: PdfiumLibrary, object: number): string[] {
  const { calls } = library;
  return Array.from({ length: calls._FPDFImageObj_GetImageFilterCount(object) }, (_, i) =>
    library.text('utf-8', (pointer, size) => calls._FPDFImageObj_GetImageFilter(object, i, pointer, size)),
  );
}

function jpegOf(library: PdfiumLibrary, object: number): Uint8Array {
  const { calls } = library;
  const size = calls._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  const pointer = library.allocate(size);
  try {
    calls._FPDFImageObj_GetImageDataRaw(object, pointer, size);
    return library.bytes(pointer, size).slice();
  } finally {
    library.free(pointer);
  }
}

/** Unpacked, but neither scaled nor placed. */
function rasterOf(library: PdfiumLibrary, object: number): Raster | undefined {
  const { calls } = library;
  const bitmap = calls._FPDFImageObj_GetBitmap(object);
  if (!bitmap) return undefined;
  try {
    const channels = FORMATS[calls._FPDFBitmap_GetFormat(bitmap)];
    if (channels === undefined) return undefined;
    const [width, height] = [calls._FPDFBitmap_GetWidth(bitmap), calls._FPDFBitmap_GetHeight(bitmap)];
    const stride = calls._FPDFBitmap_GetStride(bitmap);
    const pixels = library.bytes(calls._FPDFBitmap_GetBuffer(bitmap), stride * height);
    const row = width * channels;
    const data = new Uint8Array(row * height);
    for (let y = 0; y < height; y++) data.set(pixels.subarray(y * stride, y * stride + row), y * row);
    if (channels === 3) swapEnds(data);
    return { width, height, channels, data };
  } finally {
    calls._FPDFBitmap_Destroy(bitmap);
  }
}

/** Blue, green, red to red, green, blue. */
function swapEnds(data: Uint8Array): void {
  for (let i = 0; i + 2 < data.length; i += 3) {
    const blue = data[i] ?? 0;
    data[i] = data[i + 2] ?? 0;
    data[i + 2] = blue;
  }
}
