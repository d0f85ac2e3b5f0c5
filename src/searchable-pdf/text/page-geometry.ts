export type Turn = 0 | 90 | 180 | 270;

/** Left, bottom, right, top in PDF user space. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** The six numbers of a PDF matrix: where one unit to the right and one unit up go, and the origin. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Page space (pixels, origin top left of the upright page) to PDF user space, as a matrix.
 * `turn` is how the page's content must be turned clockwise to stand upright, /Rotate included.
 */
export function pageToUser(size: { width: number; height: number }, crop: Rectangle, turn: Turn): Matrix {
  const [left, bottom, right, top] = crop;
  const [across, down] = turn % 180 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  const [sx, sy] = [across / size.width, down / size.height];
  // x grows to the right of the upright page, y downwards; the origin is its top left corner.
  if (turn === 90) return [0, sx, sy, 0, left, bottom];
  if (turn === 180) return [-sx, 0, 0, sy, right, bottom];
  if (turn === 270) return [0, -sx, -sy, 0, right, top];
  return [sx, 0, 0, -sy, left, top];
}

/** The text matrix at a point of page space: one em is `across` page pixels wide and `size` high. */
export function textMatrix(
  [a, b, c, d, e, f]: Matrix,
  [x, y]: readonly [x: number, y: number],
  across: number,
  size: number,
): Matrix {
  return [a * across, b * across, -c * size, -d * size, a * x + c * y + e, b * x + d * y + f];
}

/** Do the page space and the page have the same shape, within `tolerance`? */
export function sameShape(
  size: { width: number; height: number },
  crop: Rectangle,
  turn: Turn,
  tolerance = 0.03,
): boolean {
  const [a, b, c, d] = pageToUser(size, crop, turn);
  const ratio = Math.abs(a + b) / Math.abs(c + d);
  return Math.abs(Math.log(ratio)) < tolerance;
}
