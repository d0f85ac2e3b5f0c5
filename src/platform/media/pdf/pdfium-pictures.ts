import { IDENTITY, mappedBox, multiply, turnsAxes, type Matrix } from './pdf-geometry.js';
import type { PlacedPicture } from './pdf-reader.js';
import type { PdfiumLibrary } from './pdfium-library.js';

const IMAGE = 3;
const FORM = 5;
/** Beyond these, a page is not a scan, and looking on would cost more than it tells. */
const MOST_OBJECTS = 20_000;
const DEEPEST_FORM = 4;

/** The pictures of a loaded page, also those inside forms; `upright` maps user space to the upright page. */
export function pdfiumPictures(library: PdfiumLibrary, page: number, upright: Matrix): PlacedPicture[] {
  const { calls } = library;
  const pictures: PlacedPicture[] = [];
  let looked = 0;

  const look = (object: number, toUser: Matrix, depth: number): void => {
    looked += 1;
    const type = calls._FPDFPageObj_GetType(object);
    if (type !== IMAGE && type !== FORM) return;
    const own = library.floats(6, (out) => calls._FPDFPageObj_GetMatrix(object, out));
    const [a, b, c, d, e, f] = own ?? IDENTITY;
    if (a === undefined || b === undefined || c === undefined) return;
    if (d === undefined || e === undefined || f === undefined) return;
    const matrix = multiply([a, b, c, d, e, f], toUser);
    if (type === FORM) {
      const count = depth < DEEPEST_FORM ? calls._FPDFFormObj_CountObjects(object) : 0;
      for (let i = 0; i < count && looked < MOST_OBJECTS; i++) {
        look(calls._FPDFFormObj_GetObject(object, i), matrix, depth + 1);
      }
      return;
    }
    const placed = multiply(matrix, upright);
    const size = library.unsigned(2, (...out) => calls._FPDFImageObj_GetImagePixelSize(object, ...out));
    const [width = 0, height = 0] = size ?? [];
    if (width === 0 || height === 0) return;
    pictures.push({
      box: mappedBox(placed, 0, 0, 1, 1),
      width: turnsAxes(placed) ? height : width,
      height: turnsAxes(placed) ? width : height,
    });
  };

  const count = calls._FPDFPage_CountObjects(page);
  for (let i = 0; i < count && looked < MOST_OBJECTS; i++) {
    look(calls._FPDFPage_GetObject(page, i), IDENTITY, 0);
  }
  return pictures;
}
