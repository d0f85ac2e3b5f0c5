import { BODY_SHARE } from './letters.js';
import { heightOf, middleY, type Rect } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';

/** Vietnamese piles vowel diacritic and tone high above a letter; below it hang but dots, and close: so a way down counts double. */
const SELDOM_BELOW = 2;
/** No mark rises higher above its letter, in heights of letters. */
const HIGHEST = 0.9;

/**
 * Of lines set close, top to bottom, each with its own marks: those between two lines that lie nearer to the letters
 * below them go there. A mark that touches no empty row was counted to the line above.
 */
export function diacriticsOfLines<T extends Rect>(lines: readonly (readonly T[])[], size: number): T[][] {
  const own = lines.map((line) => [...line]);
  for (let i = 0; i + 1 < own.length; i++) {
    const [upper = [], lower = []] = [own[i], own[i + 1]];
    const [above, below] = [bodiesOf(upper, size), bodiesOf(lower, size)];
    if (above.length === 0 || below.length === 0) continue;
    const bottom = median(above.map(({ y1 }) => y1));
    const top = median(below.map(({ y0 }) => y0));
    const letter = median(below.map(heightOf));
    const rises = (mark: T): boolean => {
      const way = top - middleY(mark);
      return (
        heightOf(mark) <= BODY_SHARE * letter &&
        way > 0 &&
        way <= HIGHEST * letter &&
        way < SELDOM_BELOW * (middleY(mark) - bottom) &&
        below.some((body) => body.x0 <= mark.x1 && body.x1 >= mark.x0)
      );
    };
    own[i] = upper.filter((part) => !rises(part));
    own[i + 1] = [...lower, ...upper.filter(rises)];
  }
  return own;
}

const bodiesOf = (line: readonly Rect[], size: number): Rect[] =>
  line.filter((part) => heightOf(part) > BODY_SHARE * size);
