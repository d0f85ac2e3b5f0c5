/** `[x, y, width, height]` in page space: pixels, origin top left of the upright page. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** The smallest box around all of `boxes`; undefined for none. */
export function unionBox(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y, w, h] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return [left, top, right - left, bottom - top];
}

/** Whether two boxes have any place in common. */
export const meets = ([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean =>
  ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;

/** Clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** Where a box of a picture of that size lies once the picture is turned. */
export function turnBox(
  [x, y, w, h]: Box,
  turn: Turn,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  if (turn === 90) return [height - y - h, x, h, w];
  if (turn === 180) return [width - x - w, height - y - h, w, h];
  if (turn === 270) return [y, width - x - w, h, w];
  return [x, y, w, h];
}

/** The same box in a picture `scale` times as large, rounded to whole pixels. */
export function scaleBox([x, y, w, h]: Box, scale: number): Box {
  return [Math.round(x * scale), Math.round(y * scale), Math.round(w * scale), Math.round(h * scale)];
}

/** The same place in a picture of another size, each side by its own measure. */
export function scaleBoxTo(
  [x, y, w, h]: Box,
  from: { readonly width: number; readonly height: number },
  to: { readonly width: number; readonly height: number },
): Box {
  const [across, down] = [to.width / Math.max(1, from.width), to.height / Math.max(1, from.height)];
  return [Math.round(x * across), Math.round(y * down), Math.round(w * across), Math.round(h * down)];
}
