import type { Page } from './page.entity.js';

/**
 * No text comes into effect before `PageScreening` looked at it. What it found waits for a person, and so does a page
 * that could not be read: nobody knows what stands on it.
 */
export const hasFindings = (alias: string, suspects = `${alias}.suspects`): string =>
  `(${alias}.source = 'unreadable' OR ${suspects} <> '[]')`;

/** Nothing keeps the page from being shown; `pageScreened` says the same of a row. */
export const screenedSql = (alias: string): string =>
  `(${alias}.source IS NOT NULL AND (${alias}.cleared OR NOT ${hasFindings(alias)}))`;

export const pageScreened = ({
  source,
  suspects,
  cleared,
}: Pick<Page, 'source' | 'suspects' | 'cleared'>): boolean =>
  source !== null && (cleared || (source !== 'unreadable' && suspects.length === 0));

/** Whoever uploaded the document answered for the pages that it had; the answer does not cover pages added later. */
export const VOUCHED_FOR = `(SELECT effective_pass = 0 AND coalesce((opening ->> 'personalData')::boolean, false)
        FROM document WHERE id = $1)`;
