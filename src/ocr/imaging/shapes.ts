/** A rectangle by its edges; right and bottom are exclusive. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Ink that hangs together. */
export interface Component extends Rect {
  /** In pixels. */
  readonly area: number;
}

/** One line of text as the finder sees it. */
export interface TextRow extends Rect {
  /** Height of a typical letter. */
  readonly letter: number;
  readonly parts: readonly Rect[];
  /** White letters on a dark background. */
  readonly inverse?: boolean;
}

export const heightOf = ({ y0, y1 }: Rect): number => y1 - y0;
export const widthOf = ({ x0, x1 }: Rect): number => x1 - x0;
export const middleX = ({ x0, x1 }: Rect): number => (x0 + x1) / 2;
export const middleY = ({ y0, y1 }: Rect): number => (y0 + y1) / 2;

export function around(rects: readonly Rect[]): Rect {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    x0 = Math.min(x0, rect.x0);
    y0 = Math.min(y0, rect.y0);
    x1 = Math.max(x1, rect.x1);
    y1 = Math.max(y1, rect.y1);
  }
  return { x0, y0, x1, y1 };
}
