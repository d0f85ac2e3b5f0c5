import type { QueryConditions } from '../query/parsed-query.js';
import type { FacetName, SearchFilters, YearRange } from '../search-index.js';
import { ALWAYS, allOf, type Condition, valueIn } from './rights-sql.js';

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

export function filterConditions(filters: SearchFilters): Record<FacetName, Condition> {
  return {
    type: listed('d.type', filters.types),
    year: anyRange('d.year', filters.years),
    language: listed('d.language', filters.languages),
    field: fieldListed(filters.fields),
    person: agentListed(filters.persons),
    organisation: agentListed(filters.organisations),
    trl: filters.trl === undefined ? ALWAYS : { sql: '(d.trl >= ?)', values: [filters.trl] },
  };
}

/** Conditions typed into the question, and those typed with a minus before them. */
export const typedConditions = (
  conditions: QueryConditions,
  unwanted: readonly QueryConditions[] = [],
): Condition => allOf([conditionsOf(conditions), ...unwanted.map((one) => without(conditionsOf(one)))]);

const conditionsOf = (conditions: QueryConditions): Condition =>
  allOf([
    listed('d.type', conditions.types),
    between('d.year', conditions.years),
    listed('d.language', conditions.languages),
    fieldListed(conditions.fields),
  ]);

/** The sum of the bits of all filters that a document falls outside of. */
export function outsideMask(filters: SearchFilters): Condition {
  const conditions = filterConditions(filters);
  const outside = (condition: Condition, bit: number): Condition => ({
    sql: `CASE WHEN ${condition.sql} THEN 0 ELSE ${String(bit)} END`,
    values: condition.values,
  });
  const parts = (Object.keys(OUTSIDE) as FacetName[])
    .filter((name) => conditions[name] !== ALWAYS)
    .map((name) => outside(conditions[name], OUTSIDE[name]));
  if (filters.ids) parts.push(outside(valueIn('d.id', filters.ids), OUTSIDE_IDS));
  if (parts.length === 0) return { sql: '0', values: [] };
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' + '),
    values: parts.flatMap(({ values }) => values),
  };
}

/** A document of which nothing is known does not meet the condition. */
const without = ({ sql, values }: Condition): Condition => ({ sql: `(NOT coalesce(${sql}, 0))`, values });

const listed = (column: string, values: readonly string[] = []): Condition =>
  values.length === 0 ? ALWAYS : valueIn(column, values);

function fieldListed(codes: readonly string[] = []): Condition {
  if (codes.length === 0) return ALWAYS;
  const { sql, values } = valueIn('f.code', codes);
  return { sql: `EXISTS (SELECT 1 FROM doc_fields f WHERE f.doc = d.doc AND ${sql})`, values };
}

function agentListed(ids: readonly string[] = []): Condition {
  if (ids.length === 0) return ALWAYS;
  const { sql, values } = valueIn('a.agent', ids);
  return { sql: `EXISTS (SELECT 1 FROM doc_agents a WHERE a.doc = d.doc AND ${sql})`, values };
}

function anyRange(column: string, ranges: readonly YearRange[] = []): Condition {
  if (ranges.length === 0) return ALWAYS;
  const conditions = ranges.map((range) => between(column, range));
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function between(column: string, range: YearRange = {}): Condition {
  const conditions: Condition[] = [];
  if (range.from !== undefined) conditions.push({ sql: `(${column} >= ?)`, values: [range.from] });
  if (range.to !== undefined) conditions.push({ sql: `(${column} <= ?)`, values: [range.to] });
  return allOf(conditions);
}
