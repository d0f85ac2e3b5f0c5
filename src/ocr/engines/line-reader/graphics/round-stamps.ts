import type { InkPicture } from '../../../imaging/binarise.js';
import { heightOf, middleX, middleY, widthOf, type Component, type Rect } from '../../../imaging/shapes.js';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const TRIES = 150;
/** Share of a stamp's ring that is inked, and how far from the true circle, in pixels. */
const LEAST_INKED = 0.6;
const SLACK = 1.5;
/** An inner ring is at least so large, as a share of the outer; without one the words lie beyond this. */
const SMALLEST_INNER = 0.5;
const WORDS_BEYOND = 0.62;

/**
 * The ring that most of a stamp's outline lies on; undefined where the piece of ink is no round stamp. Lines of text
 * that touch the stamp stick out of it and must not matter.
 */
export function ringOf(ink: InkPicture, stamp: Rect): Circle | undefined {
  const outline = outlineOf(ink, stamp);
  const longest = Math.max(widthOf(stamp), heightOf(stamp));
  let [best, most]: [Circle | undefined, number] = [undefined, 0];
  for (let n = 0; n < TRIES; n++) {
    const third = outline.length / 3;
    const [a, b, c] = [0, 1, 2].map(
      (k) => outline[Math.floor(third * k + ((n * 7919 + k * 104729) % third))],
    );
    const circle = a && b && c ? circleThrough(a, b, c) : undefined;
    if (!circle || circle.radius < longest / 5 || circle.radius > longest) continue;
    const count = outline.filter(
      ({ x, y }) => Math.abs(Math.hypot(x - circle.x, y - circle.y) - circle.radius) < SLACK,
    ).length;
    if (count > most) [best, most] = [circle, count];
  }
  return best && inkedShare(ink, best, best.radius) >= LEAST_INKED ? best : undefined;
}

/** In letter sizes, and how many letters beside a stamp make a line. */
const LEVEL = 0.5;
const FEWEST_BESIDE = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The first and last ink of each row and column, ordered around the middle. */
function outlineOf({ data, width }: InkPicture, stamp: Rect): Point[] {
  const points: Point[] = [];
  const { x0, y0, x1, y1 } = stamp;
  const first = (from: number, to: number, step: 1 | -1, at: (i: number) => number): number | undefined => {
    for (let i = from; i !== to; i += step) if (data[at(i)] === 1) return i;
    return undefined;
  };
  for (let y = y0; y < y1; y++) {
    const ends = [first(x0, x1, 1, (x) => y * width + x), first(x1 - 1, x0 - 1, -1, (x) => y * width + x)];
    for (const x of ends) if (x !== undefined) points.push({ x, y });
  }
  for (let x = x0; x < x1; x++) {
    const ends = [first(y0, y1, 1, (y) => y * width + x), first(y1 - 1, y0 - 1, -1, (y) => y * width + x)];
    for (const y of ends) if (y !== undefined) points.push({ x, y });
  }
  const [cx, cy] = [middleX(stamp), middleY(stamp)];
  return points.sort((a, b) => Math.atan2(a.y - cy, a.x - cx) - Math.atan2(b.y - cy, b.x - cx));
}

function circleThrough(a: Point, b: Point, c: Point): Circle | undefined {
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) < 1) return undefined;
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  const [x, y] = [(cy * bb - by * cc) / d, (bx * cc - cx * bb) / d];
  return { x: a.x + x, y: a.y + y, radius: Math.hypot(x, y) };
}

/** Share of a circle's course that has ink. */
function inkedShare({ data, width, height }: InkPicture, { x, y }: Circle, radius: number): number {
  const steps = Math.max(24, Math.round(2 * Math.PI * radius));
  let inked = 0;
  for (let n = 0; n < steps; n++) {
    const [dx, dy] = [Math.cos((2 * Math.PI * n) / steps), Math.sin((2 * Math.PI * n) / steps)];
    const isInked = [-1, 0, 1].some((off) => {
      const [px, py] = [Math.round(x + (radius + off) * dx), Math.round(y + (radius + off) * dy)];
      return px >= 0 && py >= 0 && px < width && py < height && data[py * width + px] === 1;
    });
    if (isInked) inked++;
  }
  return inked / steps;
}

/** Clears a stamp's rings: ink along circles about its middle. Gives where the words round the edge begin. */
export function clearRings(ink: InkPicture, to: Uint8Array, circle: Circle): number {
  const rings: number[] = [];
  for (let radius = Math.ceil(circle.radius) + 1; radius > SMALLEST_INNER * circle.radius; radius--) {
    if (inkedShare(ink, circle, radius) >= LEAST_INKED) rings.push(radius);
  }
  const { width, height } = ink;
  const reach = Math.ceil(circle.radius) + 2;
  const isRing = new Uint8Array(reach + 2);
  for (const radius of rings) isRing.fill(1, radius - 1, radius + 2);
  const [fromY, toY] = [Math.max(0, Math.floor(circle.y) - reach), Math.min(height, circle.y + reach)];
  const [fromX, toX] = [Math.max(0, Math.floor(circle.x) - reach), Math.min(width, circle.x + reach)];
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const distance = Math.round(Math.hypot(x - circle.x, y - circle.y));
      if (isRing[distance] === 1) to[y * width + x] = 0;
    }
  }
  const inner = rings.filter((radius) => radius < 0.9 * circle.radius);
  return inner.length > 0 ? Math.min(...inner) : WORDS_BEYOND * circle.radius;
}

/**
 * Without what of a stamp's own is left when its rings are cleared: the words round its edge, and the star or arms in
 * its middle. What is level with letters beside the stamp belongs to a line that runs under it; where the star hides
 * such a line, a piece of the line's height stands in for it, so that the line goes on.
 */
export function withoutStampsOwn(
  parts: readonly Component[],
  circle: Circle,
  inner: number,
  size: number,
): Component[] {
  const { x, y, radius } = circle;
  const distance = (px: number, py: number): number => Math.hypot(px - x, py - y);
  const beside = parts
    .filter((part) => heightOf(part) > 0.5 * size && heightOf(part) < 2 * size)
    .filter((part) => {
      const away = distance(middleX(part), middleY(part));
      return Math.abs(middleY(part) - y) < radius && away > radius + size / 2 && away < 2.5 * radius;
    });
  const isLevel = (part: Component, level: number): boolean => Math.abs(level - middleY(part)) < LEVEL * size;
  const countLevel = (members: readonly Component[], level: number): number =>
    members.filter((part) => isLevel(part, level)).length;
  const [left, right] = [beside.filter(({ x1 }) => x1 < x), beside.filter(({ x0 }) => x0 > x)];
  const through = distinct(
    beside
      .map(middleY)
      .filter((level) => Math.min(countLevel(left, level), countLevel(right, level)) >= FEWEST_BESIDE),
    size,
  );
  return parts.flatMap((part) => {
    const middle = distance(middleX(part), middleY(part));
    if (middle > radius) return part;
    if (middle < 0.25 * radius && heightOf(part) > 1.8 * size) {
      return through
        .filter((level) => part.y0 < level && part.y1 > level)
        .map((level) => ({ ...part, y0: Math.round(level - size / 2), y1: Math.round(level + size / 2) }));
    }
    const farthest = [part.x0, part.x1].flatMap((px) => [part.y0, part.y1].map((py) => distance(px, py)));
    const isWord = Math.max(...farthest) <= radius + 3 && middle >= inner - 2;
    return isWord && countLevel(beside, middleY(part)) < FEWEST_BESIDE ? [] : part;
  });
}

/** One level for each line of letters. */
function distinct(levels: readonly number[], size: number): number[] {
  const sorted = [...levels].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const level of sorted) {
    const last = groups.at(-1);
    if (last && level - (last.at(-1) ?? level) < 0.3 * size) last.push(level);
    else groups.push([level]);
  }
  return groups.map((group) => group[group.length >> 1] ?? 0);
}
