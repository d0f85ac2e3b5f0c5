import type { FacetCount, FacetCounts, FacetName } from '../search-index.js';
import { OUTSIDE } from './filter-sql.js';
import type { Statements } from './statements.js';

const MOST_VALUES = 200;

const VALUE: Readonly<Record<FacetName, string>> = {
  type: 'd.type',
  year: 'd.year',
  language: 'd.language',
  field: 'f.code',
  trl: 'd.trl',
};

/** Counts over the hits of the question just asked; every facet overlooks its own filter. */
export function facetCounts(statements: Statements, names: readonly FacetName[]): FacetCounts {
  const facets: FacetCounts = {};
  for (const name of names) facets[name] = countsOf(statements, name);
  return facets;
}

function countsOf(statements: Statements, name: FacetName): FacetCount[] {
  const value = VALUE[name];
  const source = name === 'field' ? 'doc_fields f' : 'docs d';
  const alias = name === 'field' ? 'f' : 'd';
  const order = name === 'year' || name === 'trl' ? 'value DESC' : 'n DESC, value';
  const rows = statements.all<{ value: string | number; n: number }>(
    `SELECT ${value} AS value, count(*) AS n FROM temp.hits h CROSS JOIN ${source} ON ${alias}.doc = h.doc
     WHERE (h.outside & ?) = 0 AND ${value} IS NOT NULL GROUP BY 1 ORDER BY ${order} LIMIT ${String(MOST_VALUES)}`,
    [~OUTSIDE[name]],
  );
  return rows.map((row) => ({ value: String(row.value), count: row.n }));
}
