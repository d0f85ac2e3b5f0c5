import { heightOf, middleY, widthOf, type Component } from '../../../imaging/shapes.js';

/** In letter sizes: above this it might be a frame, and far above this no letter is printed on a page. */
export const LARGE_LETTER = 6;
const LARGEST = 30;
/** Share of its box that a letter's ink covers: a frame's covers less, a bar's and a photograph's more. */
const THINNEST = 0.12;
const FULLEST = 0.85;

/** Letters of a very large heading: as tall as frames, but solid, and in company of their like. */
export function largeLetters(components: readonly Component[], size: number): Component[] {
  const tall = components.filter((part) => {
    const [width, height] = [widthOf(part), heightOf(part)];
    const fill = part.area / (width * height);
    const isTall = height >= LARGE_LETTER * size && height <= LARGEST * size;
    return isTall && width <= 1.5 * height && fill >= THINNEST && fill <= FULLEST;
  });
  return tall.filter((part) => tall.some((other) => other !== part && areAlike(part, other)));
}

function areAlike(a: Component, b: Component): boolean {
  const [short, tall] = [heightOf(a), heightOf(b)].sort((x, y) => x - y) as [number, number];
  const apart = Math.max(a.x0 - b.x1, b.x0 - a.x1);
  return tall < 1.4 * short && Math.abs(middleY(a) - middleY(b)) < 0.25 * tall && apart < tall;
}
