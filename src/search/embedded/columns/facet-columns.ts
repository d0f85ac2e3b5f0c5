import type { FacetCount, FacetCounts, FacetName } from '../../port/search-index.js';
import type { DocumentColumns } from './document-columns.js';
import { OUTSIDE } from './filter-sets.js';
import { grown } from './grown.js';
import type { Hits } from './hits.js';
import { nthLargest } from './nth-largest.js';
import type { Statements } from '../file/statements.js';

const MOST_VALUES = 200;
/** Beyond so many, of all documents together, everything is forgotten and read again. */
const MOST_VALUES_KEPT = 20_000_000;
const FIRST_SIZE = 1024;
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
  /** By document number where its values stand in the pool; an end of 0: not known yet. */
  private starts = new Int32Array(FIRST_SIZE);
  private ends = new Int32Array(FIRST_SIZE);
  private pool = new Int32Array(FIRST_SIZE);
  private filled = 1;
  private readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly statements: Statements,
    private readonly columns: DocumentColumns,
  ) {}

  /** Every facet overlooks its own filter. */
  counts(names: readonly FacetName[], hits: Hits): FacetCounts {
    if (names.length === 0) return {};
    this.read(hits.docs);
    const totals = new Int32Array(this.values.length);
    for (const [mask, docs] of groupedByMask(hits)) {
      const counting = new Set(names.filter((name) => (mask & ~OUTSIDE[name]) === 0));
      if (counting.size > 0) this.count(docs, counting, totals);
    }
    const counted = new Map<FacetName, number[]>(names.map((name) => [name, []]));
    this.values.forEach(({ facet }, number) => {
      if ((totals[number] ?? 0) > 0) counted.get(facet)?.push(number);
    });
    return Object.fromEntries(
      names.map((name) => [name, this.ranked(name, counted.get(name) ?? [], totals)]),
    );
  }

  private count(docs: readonly number[], counting: ReadonlySet<FacetName>, totals: Int32Array): void {
    const { starts, ends, pool, values } = this;
    const counts = new Uint8Array(values.length);
    values.forEach(({ facet }, number) => {
      if (counting.has(facet)) counts[number] = 1;
    });
    for (const doc of docs) {
      const end = ends[doc] ?? 0;
      for (let at = starts[doc] ?? 0; at < end; at++) {
        const value = pool[at] ?? 0;
        if (counts[value] === 1) totals[value] = (totals[value] ?? 0) + 1;
      }
    }
  }

  private ranked(name: FacetName, numbers: readonly number[], totals: Int32Array): FacetCount[] {
    const least = BY_VALUE.has(name) ? 0 : leastOf(numbers, totals, MOST_VALUES);
    const all = numbers
      .filter((number) => (totals[number] ?? 0) >= least)
      .map((number) => ({ value: this.values[number]?.text ?? '', count: totals[number] ?? 0 }));
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
    if (this.filled > MOST_VALUES_KEPT) this.forget();
    this.reserve(this.columns.size);
    const unknown = docs.filter((doc) => this.ends[doc] === 0);
    for (let from = 0; from < unknown.length; from += READ_AT_ONCE) {
      const part = JSON.stringify(unknown.slice(from, from + READ_AT_ONCE));
      for (const row of this.statements.all<DocumentRow>(ROWS, [part]))
        this.keep(row.doc, this.valuesOf(row));
    }
  }

  private keep(doc: number, values: readonly number[]): void {
    if (this.filled + values.length > this.pool.length)
      this.pool = grown(this.pool, 2 * this.pool.length + values.length);
    this.starts[doc] = this.filled;
    for (const value of values) this.pool[this.filled++] = value;
    this.ends[doc] = this.filled;
  }

  private reserve(size: number): void {
    if (size <= this.starts.length) return;
    this.starts = grown(this.starts, 2 * size);
    this.ends = grown(this.ends, 2 * size);
  }

  private valuesOf(row: DocumentRow): number[] {
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
    return given.flatMap(([facet, texts]) => texts.map((text) => this.numberOf(facet, text)));
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
    this.numbers.clear();
    this.values.length = 0;
    this.ends.fill(0);
    this.filled = 1;
  }
}

/** The least of so many largest counts: of thousands of names only these need be put in order. */
function leastOf(numbers: readonly number[], totals: Int32Array, most: number): number {
  if (numbers.length <= most) return 0;
  return nthLargest(
    numbers.map((number) => totals[number] ?? 0),
    most,
  );
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
