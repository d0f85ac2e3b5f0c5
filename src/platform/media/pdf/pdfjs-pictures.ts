import { IDENTITY, mappedBox, multiply, turnsAxes, type Matrix } from './pdf-geometry.js';
import type { PlacedPicture } from './pdf-reader.js';
import { OPERATOR, type PdfJsOperators } from './pdfjs-types.js';

/** The pictures that a page's operators place; `upright` maps user space to the upright page. */
export function pdfJsPictures({ fnArray, argsArray }: PdfJsOperators, upright: Matrix): PlacedPicture[] {
  const pictures: PlacedPicture[] = [];
  const saved: Matrix[] = [];
  let current: Matrix = IDENTITY;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    if (operator === OPERATOR.save) saved.push(current);
    else if (operator === OPERATOR.restore || operator === OPERATOR.formEnd)
      current = saved.pop() ?? IDENTITY;
    else if (operator === OPERATOR.transform) current = multiply(matrixOf(args), current);
    else if (operator === OPERATOR.formBegin) {
      saved.push(current);
      current = multiply(matrixOf(Array.isArray(args) ? args[0] : undefined), current);
    } else {
      const size = sizeOf(operator, args);
      if (size) pictures.push(placed(size, multiply(current, upright)));
    }
  });
  return pictures;
}

function placed({ width, height }: Size, matrix: Matrix): PlacedPicture {
  const turned = turnsAxes(matrix);
  return {
    box: mappedBox(matrix, 0, 0, 1, 1),
    width: turned ? height : width,
    height: turned ? width : height,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(operator: number, args: unknown): Size | undefined {
  const list: unknown[] = Array.isArray(args) ? args : [];
  if (operator === OPERATOR.image) {
    const [, width, height] = list;
    return typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
  }
  if (operator !== OPERATOR.imageMask && operator !== OPERATOR.inlineImage) return undefined;
  const [image] = list;
  return isSize(image) ? image : undefined;
}

function isSize(value: unknown): value is Size {
  return typeof value === 'object' && value !== null && 'width' in value && 'height' in value;
}

function matrixOf(value: unknown): Matrix {
  const numbers = Array.isArray(value) || value instanceof Float32Array ? Array.from<unknown>(value) : [];
  const [a, b, c, d, e, f] = numbers.map(Number);
  if (a === undefined || b === undefined || c === undefined) return IDENTITY;
  return d === undefined || e === undefined || f === undefined ? IDENTITY : [a, b, c, d, e, f];
}
