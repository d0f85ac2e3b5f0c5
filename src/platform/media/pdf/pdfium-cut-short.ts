import type { PdfiumLibrary } from './pdfium-library.js';

const IMAGE = 3;
/** A page of more pictures is no scan. */
const MOST_PICTURES = 50;
const JPEG = 'DCTDecode';
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** Writers may leave padding after the end. */
const TAIL = 1024;

/** Whether a JPEG on a loaded page is truncated: PDFium draws what is there, and grey for the rest. */
export function hasCutShortPicture(library: PdfiumLibrary, page: number): boolean {
  const { calls } = library;
  const count = calls._FPDFPage_CountObjects(page);
  if (count > MOST_PICTURES) return false;
  for (let i = 0; i < count; i++) {
    const object = calls._FPDFPage_GetObject(page, i);
    if (calls._FPDFPageObj_GetType(object) === IMAGE && isPlainJpeg(library, object)) {
      if (!rawTail(library, object).includes(END_OF_IMAGE)) return true;
    }
  }
  return false;
}

function isPlainJpeg(library: PdfiumLibrary, image: number): boolean {
  const { calls } = library;
  if (calls._FPDFImageObj_GetImageFilterCount(image) !== 1) return false;
  return (
    library.text('utf-8', (out, size) => calls._FPDFImageObj_GetImageFilter(image, 0, out, size)) === JPEG
  );
}

/** PDFium gives all of a stream or nothing. */
function rawTail(library: PdfiumLibrary, image: number): Buffer {
  const { calls } = library;
  const size = calls._FPDFImageObj_GetImageDataRaw(image, 0, 0);
  const pointer = library.allocate(Math.max(1, size));
  try {
    calls._FPDFImageObj_GetImageDataRaw(image, pointer, size);
    const from = Math.max(0, size - TAIL);
    return Buffer.from(library.bytes(pointer + from, size - from));
  } finally {
    library.free(pointer);
  }
}
