import type { GreyPicture } from '../grey-picture.js';
import type { Rect } from './shapes.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The finder's view of a picture: smaller by `scale`, and levelled by turning it `degrees` counter-clockwise about
 * its middle. The picture itself is never turned; points and boxes are carried over.
 */
export class Frame {
  private readonly cos: number;
  private readonly sin: number;
  private readonly cx: number;
  private readonly cy: number;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly scale: number,
    readonly degrees: number,
  ) {
    this.cos = Math.cos((degrees * Math.PI) / 180);
    this.sin = Math.sin((degrees * Math.PI) / 180);
    this.cx = width / 2;
    this.cy = height / 2;
  }

  /** Where a point of the levelled view lies in the view before levelling. */
  unlevel(x: number, y: number): Point {
    const { cos, sin, cx, cy } = this;
    const [dx, dy] = [x - cx, y - cy];
    return { x: cos * dx - sin * dy + cx, y: sin * dx + cos * dy + cy };
  }

  /** Where it lies in the picture. */
  toPicture(x: number, y: number): Point {
    const point = this.unlevel(x, y);
    return { x: point.x / this.scale, y: point.y / this.scale };
  }

  /** The upright box in the picture around a box of the view. */
  boxInPicture({ x0, y0, x1, y1 }: Rect): Rect {
    const corners = [
      this.toPicture(x0, y0),
      this.toPicture(x1, y0),
      this.toPicture(x0, y1),
      this.toPicture(x1, y1),
    ];
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  }
}

/**
 * The view itself, levelled. Beyond its edge it goes on as it ends: an even filling would draw an edge of its own
 * along the border of a photograph.
 */
export function levelled(view: GreyPicture, frame: Frame): GreyPicture {
  const { width, height, data } = view;
  const result = new Uint8Array(width * height);
  const origin = frame.unlevel(0, 0);
  const right = frame.unlevel(1, 0);
  const [dx, dy] = [right.x - origin.x, right.y - origin.y];
  for (let y = 0, at = 0; y < height; y++) {
    let { x: sx, y: sy } = frame.unlevel(0, y);
    for (let x = 0; x < width; x++, at++, sx += dx, sy += dy) {
      const cx = sx < 0 ? 0 : sx > width - 1.01 ? width - 1.01 : sx;
      const cy = sy < 0 ? 0 : sy > height - 1.01 ? height - 1.01 : sy;
      const [ix, iy] = [Math.floor(cx), Math.floor(cy)];
      const [fx, fy] = [cx - ix, cy - iy];
      const from = iy * width + ix;
      const top = (data[from] ?? 0) * (1 - fx) + (data[from + 1] ?? 0) * fx;
      const bottom = (data[from + width] ?? 0) * (1 - fx) + (data[from + width + 1] ?? 0) * fx;
      result[at] = top + (bottom - top) * fy + 0.5;
    }
  }
  return { data: result, width, height };
}
