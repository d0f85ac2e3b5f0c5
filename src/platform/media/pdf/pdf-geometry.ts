import type { Box } from '../../../shared/geometry.js';

export type Rotation = 0 | 90 | 180 | 270;
/** PDF's own way: `[a, b, c, d, e, f]` maps (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** The part of user space that shows: left, bottom, right, top. */
export type Crop = readonly [left: number, bottom: number, right: number, top: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** User space (origin bottom left, before /Rotate) to points of the upright page (origin top left). */
export function uprightMatrix([left, bottom, right, top]: Crop, rotation: Rotation): Matrix {
  switch (rotation) {
    case 0:
      return [1, 0, 0, -1, -left, top];
    case 90:
      return [0, 1, 1, 0, -bottom, -left];
    case 180:
      return [-1, 0, 0, 1, right, -bottom];
    case 270:
      return [0, -1, -1, 0, top, right];
  }
}

/** The upright box around a rectangle of the space that `matrix` maps from. */
export function mappedBox(matrix: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const [a, b, c, d, e, f] = matrix;
  // Asked of every letter of a page, so that no lists are made.
  const [x1, x2] = [a * left + c * bottom + e, a * left + c * top + e];
  const [x3, x4] = [a * right + c * bottom + e, a * right + c * top + e];
  const [y1, y2] = [b * left + d * bottom + f, b * left + d * top + f];
  const [y3, y4] = [b * right + d * bottom + f, b * right + d * top + f];
  const [x, y] = [Math.min(x1, x2, x3, x4), Math.min(y1, y2, y3, y4)];
  return [x, y, Math.max(x1, x2, x3, x4) - x, Math.max(y1, y2, y3, y4) - y];
}

/** Whether what `matrix` places lies on its side: its own width runs along the other axis. */
export function turnsAxes([a, b, c, d]: Matrix): boolean {
  return Math.abs(b) + Math.abs(c) > Math.abs(a) + Math.abs(d);
}

export function asRotation(degrees: number): Rotation {
  const turn = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turn] ?? 0;
}
