import type { EntityManager } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { isMarginal, MARGINAL_ROLES } from '../../shared/page-text.js';
import { lineAt, type StoredLine } from '../../shared/stored-lines.js';
import { asked } from './filtered-query.js';
import { lineRanges, type LinedPage, spansOfLines, touchedLines } from './lined-page.js';
import type { PageHit } from './page-hits.js';
import { wantedPages, PAGE_OF_NUMBER, readable, rightsOn, WANTED_PAGES } from './readable-pages.js';

/** A page of which somebody wants to know where these places stand on its picture. */
export interface PlacedPage extends Pick<PageHit, 'number' | 'text' | 'places' | 'pictureless'> {
  readonly id: string;
}

/** Finds lines of pages, by `pageKey`; leaves out every page that the reader may not read. */
export type LineLoader = (wanted: readonly PlacedPage[]) => Promise<ReadonlyMap<string, LinedPage>>;

/** Finds where running headers, footers and page numbers stand in the text of pages, by `pageKey`. */
export type MarginLoader = (
  wanted: readonly PlacedPage[],
) => Promise<ReadonlyMap<string, LinedPage['margins']>>;

export const pageKey = (id: string, number: number): string => `${id}/${String(number)}`;

const NO_PAGE: Pick<PlacedPage, 'text' | 'places'> = { text: '', places: [] };
const LINED_AT_ONCE = 200;

interface LineRow {
  readonly id: string;
  readonly number: number;
  /** Lines and their places. */
  readonly lines: readonly (readonly [at: number, line: StoredLine])[] | null;
}

/**
 * A scanned page's lines with their words are some 30 kB: the database takes out the few that are wanted, in one walk,
 * and of those beside them only such as share a word.
 */
const LINES = `
  SELECT json_agg(json_build_array(at, line)) FROM (
    SELECT (CAST(wanted.lines AS int[]))[place] AS at, line, lag(line ? 'continues') OVER (ORDER BY place) AS goes_on
      FROM jsonb_path_query(coalesce(page.lines, layer.lines), CAST(wanted.path AS jsonpath))
        WITH ORDINALITY AS one(line, place)
  ) near WHERE at = ANY(CAST(wanted.own AS int[])) OR line ? 'continues' OR goes_on`;

/** The lines that these places touch; of pages with pictures. */
export const pageLines =
  (manager: EntityManager, filter: ReadFilter): LineLoader =>
  async (wanted) => {
    const found = new Map<string, LinedPage>();
    for (const some of portions(wanted)) await linesInto(found, some, manager, filter);
    return found;
  };

async function linesInto(
  found: Map<string, LinedPage>,
  wanted: readonly PlacedPage[],
  manager: EntityManager,
  filter: ReadFilter,
): Promise<void> {
  const pages = new Map(wanted.map((page) => [pageKey(page.id, page.number), page]));
  const touched = [...pages.values()].map(({ text, places }) => touchedLines(text, places));
  const rows = await asked<LineRow>(
    manager,
    `SELECT page.document_id AS id, page.number, (${LINES}) AS lines
     FROM ${LINED} ${readable(filter)}`,
    {
      ...rightsOn(filter),
      ...wantedPages([...pages.values()]),
      lines: touched.map(({ all }) => `{${all.join()}}`),
      own: touched.map(({ own }) => `{${own.join()}}`),
      paths: touched.map(({ all }) => `$[${all.length === 0 ? '0' : all.join()}]`),
    },
  );
  for (const { id, number, lines } of rows) {
    const key = pageKey(id, number);
    const { text, places } = pages.get(key) ?? NO_PAGE;
    const ranges = lineRanges(text);
    const known = (lines ?? []).map(([at, line]) => [at, lineAt(line, at)] as const);
    found.set(key, {
      spans: spansOfLines(text, new Map(known), places),
      margins: known.flatMap(([at, line]) => {
        const range = ranges[at];
        return isMarginal(line) && range ? [range] : [];
      }),
    });
  }
}

const MARGINS = `
  SELECT array_agg(CAST(place - 1 AS int))
    FROM jsonb_array_elements(coalesce(page.lines, layer.lines)) WITH ORDINALITY AS one(line, place)
    WHERE line ->> 'role' = ANY(:marginal)`;

/** All margins of pages with pictures. */
export const pageMargins =
  (manager: EntityManager, filter: ReadFilter): MarginLoader =>
  async (wanted) => {
    const found = new Map<string, LinedPage['margins']>();
    for (const some of portions(wanted)) {
      const texts = new Map(some.map(({ id, number, text }) => [pageKey(id, number), text]));
      const rows = await asked<{ id: string; number: number; margins: number[] | null }>(
        manager,
        `SELECT page.document_id AS id, page.number, (${MARGINS}) AS margins
         FROM ${WANTED_PAGES} JOIN text_layer layer ON layer.id = page.layer_id ${readable(filter)}`,
        { ...rightsOn(filter), ...wantedPages(some), marginal: [...MARGINAL_ROLES] },
      );
      for (const { id, number, margins } of rows) {
        const ranges = lineRanges(texts.get(pageKey(id, number)) ?? '');
        found.set(
          pageKey(id, number),
          (margins ?? []).flatMap((at) => (ranges[at] ? [ranges[at]] : [])),
        );
      }
    }
    return found;
  };

function* portions(wanted: readonly PlacedPage[]): Generator<readonly PlacedPage[]> {
  const pictured = wanted.filter((page) => !page.pictureless);
  for (let from = 0; from < pictured.length; from += LINED_AT_ONCE)
    yield pictured.slice(from, from + LINED_AT_ONCE);
}

const LINED = `unnest(CAST(:ids AS uuid[]), CAST(:numbers AS int[]), CAST(:lines AS text[]), CAST(:own AS text[]),
    CAST(:paths AS text[])) AS wanted(id, number, lines, own, path)
  ${PAGE_OF_NUMBER} JOIN text_layer layer ON layer.id = page.layer_id`;
