import type { QueryConditions } from '../../query/parsed-query.js';
import type { FacetName, SearchFilters, YearRange } from '../../port/search-index.js';
import { DocSet } from './doc-set.js';
import type { DocumentColumns, DocumentFacts } from './document-columns.js';
import type { Statements } from '../file/statements.js';

/** One bit a filter kind: which filters a hit falls outside of, so that each facet can overlook its own. */
export const OUTSIDE: Readonly<Record<FacetName, number>> = {
  type: 1,
  year: 2,
  language: 4,
  field: 8,
  trl: 16,
  person: 32,
  organisation: 64,
};

/** The bit of the one filter that no facet overlooks. */
const OUTSIDE_IDS = 1024;

export interface OutsideFilter {
  readonly bit: number;
  readonly inside: DocSet;
}

/** Filters and typed conditions as sets of documents. A document of which nothing is known meets no condition. */
export class FilterSets {
  constructor(
    private readonly statements: Statements,
    private readonly columns: DocumentColumns,
  ) {}

  outside(filters: SearchFilters): OutsideFilter[] {
    const { trl, ids } = filters;
    const kinds: Record<FacetName, DocSet | undefined> = {
      type: this.listed('type', filters.types),
      year: this.years(filters.years),
      language: this.listed('language', filters.languages),
      field: this.fields(filters.fields),
      trl:
        trl === undefined ? undefined : this.columns.where((facts) => facts.trl !== null && facts.trl >= trl),
      person: this.agents(filters.persons),
      organisation: this.agents(filters.organisations),
    };
    const found = (Object.keys(OUTSIDE) as FacetName[]).flatMap((name) => {
      const inside = kinds[name];
      return inside ? [{ bit: OUTSIDE[name], inside }] : [];
    });
    if (ids) found.push({ bit: OUTSIDE_IDS, inside: this.docs('SELECT doc FROM docs WHERE id', ids) });
    return found;
  }

  /** Conditions typed into the question, and those typed with a minus before them. */
  typed(conditions: QueryConditions, unwanted: readonly QueryConditions[] = []): DocSet {
    const met = this.met(conditions);
    for (const one of unwanted) met.without(this.met(one));
    return met;
  }

  private met({ types, languages, fields, years }: QueryConditions): DocSet {
    const met = this.columns.living.copy();
    const needed = [
      this.listed('type', types),
      this.listed('language', languages),
      this.fields(fields),
      this.years(years ? [years] : []),
    ];
    for (const set of needed) if (set) met.and(set);
    return met;
  }

  private listed(fact: 'type' | 'language', values: readonly string[] = []): DocSet | undefined {
    if (values.length === 0) return undefined;
    const wanted = new Set(values);
    return this.columns.where((facts) => wanted.has(facts[fact] ?? ''));
  }

  private years(ranges: readonly YearRange[] = []): DocSet | undefined {
    if (ranges.length === 0) return undefined;
    const within = ({ year }: DocumentFacts, { from, to }: YearRange): boolean =>
      (from === undefined && to === undefined) ||
      (year !== null && (from === undefined || year >= from) && (to === undefined || year <= to));
    return this.columns.where((facts) => ranges.some((range) => within(facts, range)));
  }

  private fields(codes: readonly string[] = []): DocSet | undefined {
    return codes.length === 0 ? undefined : this.docs('SELECT doc FROM doc_fields WHERE code', codes);
  }

  private agents(ids: readonly string[] = []): DocSet | undefined {
    return ids.length === 0 ? undefined : this.docs('SELECT doc FROM doc_agents WHERE agent', ids);
  }

  private docs(select: string, values: readonly string[]): DocSet {
    const rows = this.statements.all<{ doc: number }>(`${select} IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(values),
    ]);
    return DocSet.of(
      rows.map(({ doc }) => doc),
      this.columns.size,
    );
  }
}
