import type { FainterInk } from './fainter-ink.js';
import { heightOf, widthOf, type Component } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';
import { Neighbourhood } from './neighbourhood.js';
import { dashRows } from './dash-rows.js';
import { smallPrint } from './small-print.js';
import { LARGE_LETTER, largeLetters } from './large-letters.js';

export interface Letters {
  /** Height of a typical letter, between x-height and capitals. */
  readonly size: number;
  /** Letters and what is as tall as they are. */
  readonly bodies: readonly Component[];
  /** What is smaller and belongs to them: tone marks, dots, commas, dashes. */
  readonly marks: readonly Component[];
}

/** A body is taller than this share of the letter size. */
export const BODY_SHARE = 0.55;
const FEWEST_BODIES = 3;
/** Pixels of the smallest tone over a vowel diacritic, and how far above it, in letter sizes. */
const LEAST_TONE = 3;
const HIGHEST_TONE = 0.3;

/**
 * Tells text from rules, frames, pictures and specks of dust, by size, shape and company; with `fainter`, also such as
 * left but specks.
 */
export function findLetters(components: readonly Component[], fainter?: FainterInk): Letters | undefined {
  const heights = components.filter(mayBeLetter).map(heightOf);
  if (heights.length < FEWEST_BODIES) return undefined;
  const size = median(heights);

  const text = components.filter((component) => component.area >= 2 && hasShapeOfText(component, size));
  const ordinary = text.filter((component) => heightOf(component) > BODY_SHARE * size);
  const bodies = [...ordinary, ...largeLetters(components, size)];
  if (bodies.length < FEWEST_BODIES) return undefined;
  const small = text.filter((component) => heightOf(component) <= BODY_SHARE * size);

  const near = new Neighbourhood(bodies, size);
  const smallestDiacritic = size > 11 ? 4 : 1;
  const company = small.filter((component) => near.holds(component));
  const alone = small.filter((component) => !near.holds(component));
  const sure = company.filter(({ area }) => area > smallestDiacritic);
  const specks = company.filter(({ area }) => area <= smallestDiacritic && area >= LEAST_TONE);
  const marks = [...sure, ...tonesOver(sure, specks, size), ...dashRows(alone, size)];
  const print = smallPrint(alone, [...ordinary, ...company], BODY_SHARE * size, fainter);
  if (!print) return { size, bodies, marks };
  const printed = new Set([...print.bodies, ...print.specks]);
  const nearPrint = new Neighbourhood(print.bodies, print.size);
  const others = alone.filter((component) => !printed.has(component) && nearPrint.holds(component));
  return { size, bodies: [...bodies, ...print.bodies], marks: [...new Set([...marks, ...others])] };
}

/** Specks that stand upon the vowel diacritic of a letter are its tone, as small as thin type has it. */
function tonesOver(
  vowelDiacritics: readonly Component[],
  specks: readonly Component[],
  size: number,
): readonly Component[] {
  if (specks.length === 0) return [];
  const byRow = new Map<number, Component[]>();
  for (const vowelDiacritic of vowelDiacritics) {
    const row = byRow.get(vowelDiacritic.y0);
    if (row) row.push(vowelDiacritic);
    else byRow.set(vowelDiacritic.y0, [vowelDiacritic]);
  }
  const reach = Math.ceil(HIGHEST_TONE * size);
  const standsOnVowelDiacritic = (speck: Component): boolean => {
    for (let y = speck.y1; y <= speck.y1 + reach; y++)
      if (
        byRow
          .get(y)
          ?.some((vowelDiacritic) => vowelDiacritic.x0 <= speck.x1 && vowelDiacritic.x1 >= speck.x0 - 1)
      )
        return true;
    return false;
  };
  return specks.filter(standsOnVowelDiacritic);
}

function mayBeLetter(component: Component): boolean {
  const height = heightOf(component);
  return height > 6 && height < 80 && widthOf(component) < 160 && component.area > 12;
}

function hasShapeOfText(component: Component, size: number): boolean {
  const [height, width] = [heightOf(component), widthOf(component)];
  const isFrame =
    height >= LARGE_LETTER * size || width >= 30 * size || component.area <= 0.06 * width * height;
  const isLevelRule =
    (width > 8 * size && height < 0.5 * size) || (width > 2.5 * size && height < 0.22 * size);
  const isUprightRule =
    (height > 3 * size && width < 0.4 * size) || (height > 2.2 * size && width < 0.2 * size);
  return !isFrame && !isLevelRule && !isUprightRule;
}
