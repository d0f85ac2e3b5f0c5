import type { ReadFilter } from '../../access/read-filter.js';

/** Joined, since of `IN` on pairs PostgreSQL expects far too many pages, and reads whole tables for a few. */
export const PAGE_OF_NUMBER = 'JOIN page ON page.document_id = wanted.id AND page.number = wanted.number';
/** With `wantedPages` for its parameters. */
export const WANTED_PAGES = `unnest(CAST(:ids AS uuid[]), CAST(:numbers AS int[])) AS wanted(id, number) ${PAGE_OF_NUMBER}`;

export const wantedPages = (
  pages: readonly { readonly id: string; readonly number: number }[],
): Record<string, unknown> => ({
  ids: pages.map(({ id }) => id),
  numbers: pages.map(({ number }) => number),
});

/** Body right; withheld pages for those only who keep the document. */
export const readable = (filter: ReadFilter): string =>
  `JOIN document ON document.id = page.document_id
   WHERE ${filter.recordSql('document').sql} AND ${filter.bodySql('document').sql}
     AND (NOT page.withheld OR :everything OR document.owner_organisation_id = ANY(:keeping))`;

export const rightsOn = (filter: ReadFilter): Record<string, unknown> => ({
  ...filter.recordSql('document').parameters,
  ...filter.bodySql('document').parameters,
  everything: filter.scope.everything,
  keeping: [...filter.scope.organisationIds],
});
