import type { DueReason } from '../../catalog/evidence/claim-standing.js';
import type { FieldName } from '../../shared/field-names.js';

/**
 * What a person should look at first: impact × uncertainty, 0–1, of a suggested value and of a page. Each rule
 * stands in two compilations, a function and SQL over an alias; the SQL is also that of an index, so that a
 * change here needs a migration that makes the index anew.
 */
const IMPACT: readonly (readonly [number, readonly FieldName[]])[] = [
  [1, ['title']],
  [0.9, ['authors', 'inventors', 'applicationNumber', 'publicationNumber', 'grantNumber']],
  [
    0.8,
    ['hostOrganisation', 'applicants', 'owners', 'year', 'documentType', 'registrationNumber', 'taskCode'],
  ],
  [
    0.7,
    [
      'programmeCode',
      'ipc',
      'doi',
      'filingDate',
      'publicationDate',
      'grantDate',
      'priority',
      'securityLevel',
    ],
  ],
  [0.15, ['keywords', 'abstract', 'language', 'affiliations']],
];
const OTHER_FIELDS = 0.4;
/** A value with candidates, and one whose quote is no longer on the page, are less certain than they say. */
const RIVALS = 0.15;
const STALE = 0.4;

export interface UncertainField {
  readonly name: FieldName;
  readonly confidence: number;
  readonly candidates: number;
  readonly stale: boolean;
}

export function fieldPriority({ name, confidence, candidates, stale }: UncertainField): number {
  const impact = IMPACT.find(([, names]) => names.includes(name))?.[0] ?? OTHER_FIELDS;
  return impact * Math.min(1, 1 - confidence + (candidates > 0 ? RIVALS : 0) + (stale ? STALE : 0));
}

export function fieldPrioritySql(alias: string): string {
  const impact = IMPACT.map(
    ([weight, names]) =>
      `WHEN ${alias}.name IN (${names.map((name) => `'${name}'`).join(', ')}) THEN ${weight}`,
  ).join(' ');
  return (
    `((CASE ${impact} ELSE ${OTHER_FIELDS} END)::float8 * least(1::float8, 1 - ${alias}.confidence::float8` +
    ` + (CASE WHEN jsonb_array_length(${alias}.alternatives) > 0 THEN ${RIVALS} ELSE 0 END)::float8` +
    ` + (CASE WHEN ${alias}.evidence ->> 'stale' = 'true' THEN ${STALE} ELSE 0 END)::float8))`
  );
}

/** A page that cannot be read is lost whole. */
const UNREADABLE = 0.3;
const POOR_PAGE = 0.12;
/** All shaky lines of a page together: they add up ever more slowly. */
const SHAKY_LINES = 0.08;
const HALF_OF_IT = 40;
/** From this share of right letters on, a page without doubtful lines needs no review. */
const GOOD_QUALITY = 0.9;

export interface UncertainPage {
  readonly unreadable: boolean;
  readonly quality: number;
  /** See catalog/line-doubt. */
  readonly lineDoubt: number;
}

export function pagePriority({ unreadable, quality, lineDoubt }: UncertainPage): number {
  if (unreadable) return UNREADABLE;
  return POOR_PAGE * (1 - quality) + SHAKY_LINES * (lineDoubt / (lineDoubt + HALF_OF_IT));
}

export function pagePrioritySql(alias: string): string {
  const doubt = `${alias}.line_doubt::float8`;
  return (
    `(CASE WHEN ${alias}.source = 'unreadable' THEN ${UNREADABLE}::float8` +
    ` ELSE ${POOR_PAGE}::float8 * (1 - ${qualitySql(alias)}) + ${SHAKY_LINES}::float8 * (${doubt} / (${doubt} + ${HALF_OF_IT})) END)`
  );
}

/** Whether a page needs a person: it is read, its current version is unchecked, and it is poor or has doubtful lines. */
export function pageNeedsLookSql(alias: string): string {
  return (
    `(${alias}.source IS NOT NULL AND ${alias}.checked_version IS DISTINCT FROM ${alias}.version` +
    ` AND (${alias}.source = 'unreadable' OR ${qualitySql(alias)} < ${GOOD_QUALITY} OR ${alias}.line_doubt > 0))`
  );
}

/** Somebody took the trouble to report it: comes before everything except a title that is a mere guess. */
export const REPORT_PRIORITY = 0.9;

/**
 * A claim that a person confirmed and that says nothing until one looks again: an answer that its card has lost. Behind
 * an error that somebody saw, before every page; words that are gone weigh more than a day that is past.
 */
export const DUE_PRIORITY: Readonly<Record<DueReason, number>> = { stale: 0.6, expired: 0.5 };

const qualitySql = (alias: string): string =>
  `coalesce(${alias}.quality, ${alias}.confidence, 1::real)::float8`;
