import type { IndexSettings, Mapping } from './types.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Moves when the tokens in the index change their meaning; a changed mapping is noticed by itself. */
const INDEX_FORMAT = 2;

const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const mappingText = beside('./mapping.json');
const settingsText = beside('./settings.json');

export const MAPPING = JSON.parse(mappingText) as Mapping;
export const SETTINGS = JSON.parse(settingsText) as IndexSettings;

/** Of what this version of phusa writes into an index: one made by another is filled anew. */
export const DEFINITION = `${String(INDEX_FORMAT)}-${createHash('sha256')
  .update(JSON.stringify([MAPPING, SETTINGS]))
  .digest('hex')
  .slice(0, 12)}`;

/** What an index says of itself, in the `_meta` of its mapping. */
export interface IndexMeta {
  readonly instance: string;
  readonly definition: string;
  /** Whether everything was brought in that the catalogue held; one that was only made is filled anew. */
  readonly filled: boolean;
}

export function metaOf({ _meta: meta }: Mapping): IndexMeta | undefined {
  const instance: unknown = meta?.['instance'];
  const definition: unknown = meta?.['definition'];
  if (typeof instance !== 'string' || typeof definition !== 'string') return undefined;
  return { instance, definition, filled: meta?.['filled'] === true };
}

/** How the fields of an index differ from ours, as when somebody changed them by hand; undefined: not at all. */
export function driftOf(there: Mapping): string | undefined {
  const shape = ({ properties = {} }: Mapping): Map<string, string> =>
    new Map(
      Object.entries(properties).map(([name, field]) => {
        const analyzer = 'analyzer' in field ? `/${String(field.analyzer)}` : '';
        // Elasticsearch leaves out the type of an object.
        return [name, `${field.type ?? 'object'}${analyzer}`];
      }),
    );
  const [ours, theirs] = [shape(MAPPING), shape(there)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  const different = names.filter((name) => ours.get(name) !== theirs.get(name));
  return different.length === 0 ? undefined : `fields changed: ${different.join(', ')}`;
}
