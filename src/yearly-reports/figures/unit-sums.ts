import { PARTS, UNIT_FIGURES, type UnitFigure, type UnitFigures } from '../data/unit-questions.js';
import type { UnitShare, UnitSum } from './report-figures.js';

/** Sums of what units gave; a figure that none of them knows is absent. */
export function unitSums(inputs: readonly UnitFigures[]): Partial<Record<UnitFigure, UnitSum>> {
  const sums = UNIT_FIGURES.flatMap((figure) => {
    const known = inputs.flatMap((input) => input[figure] ?? []);
    if (known.length === 0) return [];
    return [[figure, { sum: known.reduce((sum, value) => sum + value, 0), units: known.length }] as const];
  });
  return Object.fromEntries(sums);
}

/** Parts that are above their whole: which, and above what. */
export const partsAboveWhole = (figures: UnitFigures): readonly (readonly [UnitFigure, UnitFigure])[] =>
  PARTS.filter(([part, whole]) => {
    const [of, all] = [figures[part] ?? null, figures[whole] ?? null];
    return of !== null && all !== null && of > all;
  });

/** Each part and its whole, over the units that gave both: only so is the one a share of the other. */
export function unitShares(inputs: readonly UnitFigures[]): Partial<Record<UnitFigure, UnitShare>> {
  const shares = PARTS.flatMap(([part, whole]) => {
    const both = inputs.flatMap((input) => {
      const [of, all] = [input[part] ?? null, input[whole] ?? null];
      return of === null || all === null ? [] : [{ of, all }];
    });
    if (both.length === 0) return [];
    const share = {
      part: both.reduce((sum, { of }) => sum + of, 0),
      whole: both.reduce((sum, { all }) => sum + all, 0),
      units: both.length,
    };
    return [[part, share] as const];
  });
  return Object.fromEntries(shares);
}
