import { editDistance } from '../../text/edit-distance.js';

/** How alike two texts are, 0–1: 1 for the same. Two empty texts are the same. */
export function likeness(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 1 : 1 - editDistance(first, second) / longest;
}
