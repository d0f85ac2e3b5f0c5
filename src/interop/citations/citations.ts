import { createRequire } from 'node:module';
import type { Cite, plugins } from '@citation-js/core';
import type { CitedRecord } from '../cited-record.js';
import { type CslItem, cslItem } from './csl.js';
import { plainCitation } from './plain.js';
import { type RisEntry, risText } from './ris.js';

export const CITATION_FORMATS = ['csl', 'ris', 'bibtex', 'plain'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const CITATION_FILES: Readonly<Record<CitationFormat, { mediaType: string; ending: string }>> = {
  csl: { mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', ending: 'json' },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', ending: 'ris' },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', ending: 'bib' },
  plain: { mediaType: 'text/plain; charset=utf-8', ending: 'txt' },
};

interface CitationLibrary {
  readonly Cite: typeof Cite;
  readonly plugins: typeof plugins;
}

let loaded: CitationLibrary | undefined;
const require = createRequire(import.meta.url);

/** Loaded with the first citation, since its grammars take a while. Given items only, never addresses: it would fetch those. */
function library(): CitationLibrary {
  if (loaded) return loaded;
  const core = require('@citation-js/core') as CitationLibrary;
  require('@citation-js/plugin-bibtex');
  require('@citation-js/plugin-ris');
  // Vietnamese letters as they are, for BibLaTeX and every reference manager; as LaTeX commands they lose their tones.
  core.plugins.config.get('@bibtex').format.asciiOnly = false;
  loaded = core;
  return core;
}

/** The one file that knows the citation library. */
export function citationsAs(format: CitationFormat, records: readonly CitedRecord[]): string {
  if (format === 'plain') return records.map(plainCitation).join('\n');
  const items = records.map(cslItem);
  if (format === 'csl') return JSON.stringify(items, null, 2);
  if (items.length === 0) return '';
  const { Cite } = library();
  if (format === 'bibtex') return new Cite(items.map(forTex)).format('bibtex');
  const entries = new Cite(items).format('ris', { format: 'object' }) as RisEntry[];
  // The library cuts an id after twenty characters, which no longer names one record.
  return risText(entries.map((entry, i) => ({ ...entry, ID: items[i]?.id ?? [] })));
}

const TEX = /[\\{}&%$#_^~]/g;
/** The library writes Unicode as it stands, and so what TeX would obey, too. */
const texText = (text: string): string =>
  text.replace(TEX, (sign) => ('{}\\^~'.includes(sign) ? ' ' : `\\${sign}`)).replace(/\s+/g, ' ');

const forTex = (item: CslItem): CslItem => withTexts(item, texText, ['URL', 'DOI', 'id', 'type']);

function withTexts(item: CslItem, change: (text: string) => string, but: readonly string[]): CslItem {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one)]));
    return value;
  };
  const entries = Object.entries(item).map(([name, value]) => [
    name,
    but.includes(name) ? value : changed(value),
  ]);
  return Object.fromEntries(entries) as CslItem;
}
