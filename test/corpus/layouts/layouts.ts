import type { Layout } from './layout.js';
import { contents, cover, letter, patent } from './front-matter.js';
import { figures, journal, magazine, report } from './prose.js';
import { form, formulas, names, numbers, references, ruledTable } from './tables.js';

/** Every way in which the corpus sets a page. */
export const LAYOUTS = {
  report,
  journal,
  magazine,
  figures,
  cover,
  letter,
  patent,
  contents,
  ruledTable,
  numbers,
  names,
  form,
  references,
  formulas,
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
