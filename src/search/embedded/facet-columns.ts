import type { FacetCount, FacetCounts, FacetName } from '../search-index.js';
import type { DocumentColumns } from './document-columns.js';
import { OUTSIDE } from './filter-sets.js';
import type { Hits } from './hits.js';
import type { Statements } from './statements.js';

const MOST_VALUES = 200;
/** Some 200 bytes each: beyond it everything is forgotten and read again. */
const MOST_DOCUMENTS = 500_000;
const READ_AT_ONCE = 2_000;
const BY_VALUE: ReadonlySet<FacetName> = new Set<FacetName>(['year', 'trl']);

interface DocumentRow {
  readonly doc: number;
  /** JSON lists. */
  readonly fields: string;
  readonly persons: string;
  readonly organisations: string;
}

interface Value {
  readonly facet: FacetName;
  readonly text: string;
}

const agents = (kind: string): string =>
  `(SELECT json_group_array(a.agent) FROM doc_agents a WHERE a.doc = d.doc AND a.kind = '${kind}')`;
const ROWS = `SELECT d.doc,
    (SELECT json_group_array(f.code) FROM doc_fields f WHERE f.doc = d.doc) AS fields,
    ${agents('person')} AS persons, ${agents('organisation')} AS organisations
  FROM docs d WHERE d.doc IN (SELECT value FROM json_each(?))`;

/**
 * Counts facets over the hits of the question just asked. What each document counts for is kept in memory, as numbers,
 * since a row of the index never changes: joining and sorting tables of it took most of a search that finds much.
 */
export class FacetColumns {
  private readonly known = new Map<number, Int32Array>();
  private readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly statements: Statements,
    private readonly columns: DocumentColumns,
  ) {}

  /** Every facet overlooks its own filter. */
  counts(names: readonly FacetName[], hits: Hits): FacetCounts {
    if (names.length === 0) return {};
    const counts: Record<FacetName, Map<number, number>> = {
      type: new Map(),
      year: new Map(),
      language: new Map(),
      field: new Map(),
      trl: new Map(),
      person: new Map(),
      organisation: new Map(),
    };
    for (const [mask, docs] of groupedByMask(hits)) {
      const counting = new Set(names.filter((name) => (mask & ~OUTSIDE[name]) === 0));
      if (counting.size > 0) this.count(docs, counting, counts);
    }
    return Object.fromEntries(names.map((name) => [name, this.ranked(name, counts[name])]));
  }

  private count(
    docs: readonly number[],
    counting: ReadonlySet<FacetName>,
    counts: Readonly<Record<FacetName, Map<number, number>>>,
  ): void {
    this.read(docs);
    const found = new Int32Array(this.values.length);
    for (const doc of docs)
      for (const value of this.known.get(doc) ?? []) found[value] = (found[value] ?? 0) + 1;
    for (const [number, { facet }] of this.values.entries()) {
      const count = found[number] ?? 0;
      if (count === 0 || !counting.has(facet)) continue;
      counts[facet].set(number, (counts[facet].get(number) ?? 0) + count);
    }
  }

  private ranked(name: FacetName, counts: ReadonlyMap<number, number>): FacetCount[] {
    const least = BY_VALUE.has(name) ? 0 : leastOf(counts, MOST_VALUES);
    const all = [...counts]
      .filter(([, count]) => count >= least)
      .map(([number, count]) => ({ value: this.values[number]?.text ?? '', count }));
    const byValue = (a: FacetCount, b: FacetCount): number => (a.value < b.value ? -1 : 1);
    all.sort(
      BY_VALUE.has(name)
        ? (a, b) => Number(b.value) - Number(a.value)
        : (a, b) => b.count - a.count || byValue(a, b),
    );
    return all.slice(0, MOST_VALUES);
  }

  /** Makes known what is not yet. */
  private read(docs: readonly number[]): void {
    if (this.known.size > MOST_DOCUMENTS) this.forget();
    const unknown = docs.filter((doc) => !this.known.has(doc));
    for (let from = 0; from < unknown.length; from += READ_AT_ONCE) {
      const part = JSON.stringify(unknown.slice(from, from + READ_AT_ONCE));
      for (const row of this.statements.all<DocumentRow>(ROWS, [part]))
        this.known.set(row.doc, this.valuesOf(row));
    }
  }

  private valuesOf(row: DocumentRow): Int32Array {
    const list = (json: string): string[] => JSON.parse(json) as string[];
    const one = (value: string | number | null = null): string[] => (value === null ? [] : [String(value)]);
    const facts = this.columns.factsOf(row.doc);
    const given: readonly (readonly [FacetName, readonly string[]])[] = [
      ['type', one(facts?.type)],
      ['year', one(facts?.year)],
      ['language', one(facts?.language)],
      ['trl', one(facts?.trl)],
      ['field', list(row.fields)],
      ['person', list(row.persons)],
      ['organisation', list(row.organisations)],
    ];
    return Int32Array.from(
      given.flatMap(([facet, texts]) => texts.map((text) => this.numberOf(facet, text))),
    );
  }

  private numberOf(facet: FacetName, text: string): number {
    const key = `${facet} ${text}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push({ facet, text }) - 1;
    this.numbers.set(key, number);
    return number;
  }

  private forget(): void {
    this.known.clear();
    this.numbers.clear();
    this.values.length = 0;
  }
}

/** The least of so many largest counts: of thousands of names only these need be put in order. */
function leastOf(counts: ReadonlyMap<number, number>, most: number): number {
  if (counts.size <= most) return 0;
  return Int32Array.from(counts.values()).sort().at(-most) ?? 0;
}

function groupedByMask(hits: Hits): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const doc of hits.docs) {
    const mask = hits.maskOf(doc);
    const group = groups.get(mask);
    if (group) group.push(doc);
    else groups.set(mask, [doc]);
  }
  return groups;
}
