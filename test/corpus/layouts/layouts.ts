import type { Layout } from './layout.js';
import { diagram, poster, sidebar } from './boxed.js';
import { contents, cover, letter, patent } from './front-matter.js';
import { cells, footnotes } from './noted.js';
import { figures, journal, magazine, report } from './prose.js';
import { incoming, underlined } from './stamped.js';
import { form, formulas, names, numbers, references, ruledTable } from './tables.js';

/** Every way in which the corpus sets a page, with or without a picture. */
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

/** Those that only a picture of the page makes hard. */
const SCANNED_LAYOUTS = {
  incoming,
  underlined,
  sidebar,
  poster,
  diagram,
  footnotes,
  cells,
} satisfies Record<string, Layout>;

export const SCAN_LAYOUTS = { ...LAYOUTS, ...SCANNED_LAYOUTS } satisfies Record<string, Layout>;
export type ScanLayoutName = keyof typeof SCAN_LAYOUTS;
export const SCAN_LAYOUT_NAMES = Object.keys(SCAN_LAYOUTS) as ScanLayoutName[];
