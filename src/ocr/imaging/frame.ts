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
