import type { InkPicture } from '../../../imaging/binarise.js';
import { heightOf, widthOf, type Rect } from '../../../imaging/shapes.js';
import type { Rulings } from './rulings.js';

/** A stroke that crosses a rule is longer, across the rule, than the rule is thick by more than so many pixels. */
const SLACK = 2;

/**
 * The ink without rules: letters that stand on an underline or touch the wall of a table would hang together with it,
 * and be lost with it. Where a stroke crosses a rule it stays whole.
 */
export function withoutRules(ink: InkPicture, { level, upright }: Rulings): InkPicture {
  if (level.length + upright.length === 0) return ink;
  const data = Uint8Array.from(ink.data);
  const { width, height } = ink;
  for (const rule of level) erase(ink.data, data, rule, { along: 1, across: width, size: height });
  for (const { x0, y0, x1, y1 } of upright) {
    const turned = { x0: y0, x1: y1, y0: x0, y1: x1 };
    erase(ink.data, data, turned, { along: width, across: 1, size: width });
  }
  return { ...ink, data };
}

/** How to walk over the picture: the steps along the rule and across it, and where the picture ends across it. */
interface Walk {
  readonly along: number;
  readonly across: number;
  readonly size: number;
}

function erase(ink: Uint8Array, to: Uint8Array, rule: Rect, { along, across, size }: Walk): void {
  const thickness = typicalThickness(ink, rule, { along, across, size }) + SLACK;
  for (let x = rule.x0; x < rule.x1; x++) {
    const [start, end] = runThrough(ink, rule, x, { along, across, size });
    if (end - start > thickness) continue;
    for (let y = start; y < end; y++) to[y * across + x * along] = 0;
  }
}

/** From the first to behind the last pixel of ink that hangs together with the rule at one place. */
function runThrough(
  ink: Uint8Array,
  { y0, y1 }: Rect,
  x: number,
  { along, across, size }: Walk,
): [start: number, end: number] {
  const inked = (y: number): boolean => ink[y * across + x * along] === 1;
  let start = y0;
  while (start < y1 && !inked(start)) start++;
  let end = y1;
  while (end > start && !inked(end - 1)) end--;
  if (start === end) return [start, end];
  while (start > 0 && inked(start - 1)) start--;
  while (end < size && inked(end)) end++;
  return [start, end];
}

function typicalThickness(ink: Uint8Array, rule: Rect, walk: Walk): number {
  const counts: number[] = [];
  const step = Math.max(1, Math.floor(widthOf(rule) / 40));
  for (let x = rule.x0; x < rule.x1; x += step) {
    const [start, end] = runThrough(ink, rule, x, walk);
    if (end > start) counts.push(end - start);
  }
  counts.sort((a, b) => a - b);
  // the thinner half: the other one may well stand under letters
  return Math.min(heightOf(rule) + 1, counts[counts.length >> 2] ?? 0);
}
