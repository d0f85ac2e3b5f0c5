import type { UnitInput, UnitInputText } from '../api/types.js';

export const FIGURES = [
  'goodsValue',
  'keyExportValue',
  'ipValue',
  'importedValue',
  'importedDevelopedValue',
  'domesticValue',
  'domesticInstituteValue',
  'intermediaries',
  'networks',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** What was typed, as it stands in the fields; empty: not known. */
export type TypedFigures = Readonly<Record<FigureName, string>>;

export const typedFigures = (figures: UnitInput['figures']): TypedFigures =>
  Object.fromEntries(
    FIGURES.map((name) => [name, figures[name] === null ? '' : String(figures[name] ?? '')]),
  ) as Record<FigureName, string>;

/** An empty field is not known, never 0. */
export const figuresOf = (typed: TypedFigures): UnitInputText['figures'] =>
  Object.fromEntries(FIGURES.map((name) => [name, typed[name].trim() === '' ? null : Number(typed[name])]));
