import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { makeQueries, type JudgedQuery, type Part, type QueryKind } from './make-queries.js';
import { makeWorks } from './make-works.js';
import { registeredWorks } from './write-pages.js';
import type { Held } from './work.js';

/** Everything follows from it; the files were written from it once and stay as they are. */
export const SEED = 'relevance 1';

const at = (name: string): URL => new URL(`./${name}`, import.meta.url);

export interface RelevanceSet {
  readonly held: readonly Held[];
  readonly queries: readonly JudgedQuery[];
}

/** The set as its seed makes it. */
export function madeSet(): RelevanceSet {
  const works = makeWorks(SEED);
  const held = [...registeredWorks(works, SEED)];
  return { held, queries: makeQueries(works, held, SEED) };
}

/** Questions and grades from the files; the collection from its seed, which must still give what was judged. */
export function frozenSet(): RelevanceSet {
  const held = [...registeredWorks(makeWorks(SEED), SEED)];
  const frozen = readFileSync(at('collection.sha256'), 'utf8').trim();
  if (checksum(held) !== frozen) throw new Error('the collection is not the one that was judged');
  return { held, queries: readQueries() };
}

/** Of every document, field by field. */
export function checksum(held: readonly Held[]): string {
  const hash = createHash('sha256');
  for (const { document } of held) hash.update(`${JSON.stringify(document)}\n`);
  return hash.digest('hex');
}

export function filesOf({ held, queries }: RelevanceSet): Record<string, string> {
  const rows = queries.map(({ id, kind, part, toned, toneless }) => [id, kind, part, toned, toneless]);
  const grades = queries.flatMap(({ id, grades }) => [...grades].map(([work, grade]) => [id, work, grade]));
  const table = (list: readonly (readonly (string | number)[])[]): string =>
    list.map((row) => `${row.join('\t')}\n`).join('');
  return {
    'queries.tsv': table([['id', 'kind', 'part', 'toned', 'toneless'], ...rows]),
    'judgements.tsv': table([['query', 'work', 'grade'], ...grades]),
    'collection.sha256': `${checksum(held)}\n`,
  };
}

/** Refuses where files stand: judged once, they are left alone. */
export function freeze(): void {
  for (const [name, text] of Object.entries(filesOf(madeSet()))) {
    if (existsSync(at(name))) throw new Error(`${name} stands already and stays as it is`);
    writeFileSync(at(name), text);
  }
}

export const fileText = (name: string): string => readFileSync(at(name), 'utf8');

function readQueries(): JudgedQuery[] {
  const rows = (name: string): string[][] =>
    fileText(name)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
  const grades = new Map<string, Map<string, number>>();
  for (const [query = '', work = '', grade] of rows('judgements.tsv')) {
    const own = grades.get(query) ?? new Map<string, number>();
    grades.set(query, own.set(work, Number(grade)));
  }
  return rows('queries.tsv').map(([id = '', kind, part, toned = '', toneless = '']) => ({
    id,
    kind: kind as QueryKind,
    part: part as Part,
    toned,
    toneless,
    grades: grades.get(id) ?? new Map<string, number>(),
  }));
}
