import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { ReadFilter } from '../access/read-filter.js';
import { Document } from '../catalog/document.entity.js';
import { Page } from '../catalog/page.entity.js';
import { TextLayer } from '../catalog/text-layer.entity.js';
import { isMarginal, type PlainText, plainText, type TextLine, type WordSpan } from '../shared/page-text.js';
import { linesOf, type StoredLine } from '../shared/stored-lines.js';
import type { LoadedPage } from './page-hits.js';
import type { PageLoader, WantedPages } from './page-search.js';

const NO_SPANS: readonly WordSpan[] = [];
/** Lines of a page with their words are some 30 kB: never those of a whole book at once. */
const LINED_AT_ONCE = 50;

/** Fetches page texts for one reader, for many documents at once, as the catalogue says now; word spans come later. */
export const pageTexts =
  (manager: EntityManager, filter: ReadFilter): PageLoader =>
  async (wanted) => {
    const whole = wanted.filter(({ numbers }) => numbers === undefined).map(({ id }) => id);
    const single = wanted.flatMap(({ id, numbers = [] }) => numbers.map((number) => ({ id, number })));
    const rows = [
      ...(whole.length > 0 ? await textsOf(wholeDocuments(manager, filter, whole)) : []),
      ...(single.length > 0 ? await textsOf(singlePages(manager, filter, single)) : []),
    ];
    const pages = new Map<string, LoadedPage[]>();
    for (const { id, number, text } of rows) {
      const known = pages.get(id);
      const page = { number, text, spans: NO_SPANS };
      if (known) known.push(page);
      else pages.set(id, [page]);
    }
    return pages;
  };

const textsOf = (query: SelectQueryBuilder<Page>): Promise<{ id: string; number: number; text: string }[]> =>
  query
    .select(['page.document_id AS id', 'page.number AS number', 'page.text AS text'])
    .orderBy('page.document_id')
    .addOrderBy('page.number')
    .getRawMany();

/** A page with its lines: where its words stand, and which of them in its margins. */
export type LinedPage = PlainText & Required<Pick<LoadedPage, 'margins'>>;

/** The lines of these pages, by `pageKey`. */
export async function linedPages(
  manager: EntityManager,
  filter: ReadFilter,
  wanted: readonly Required<WantedPages>[],
): Promise<ReadonlyMap<string, LinedPage>> {
  const pages = new Map<string, LinedPage>();
  const single = wanted.flatMap(({ id, numbers }) => numbers.map((number) => ({ id, number })));
  for (let at = 0; at < single.length; at += LINED_AT_ONCE) {
    const rows = await singlePages(manager, filter, single.slice(at, at + LINED_AT_ONCE))
      .innerJoin(TextLayer, 'layer', 'layer.id = page.layer_id')
      .select([
        'page.document_id AS id',
        'page.number AS number',
        'coalesce(page.lines, layer.lines) AS lines',
      ])
      .getRawMany<{ id: string; number: number; lines: StoredLine[] }>();
    for (const { id, number, lines } of rows) pages.set(pageKey(id, number), linedPage(linesOf(lines)));
  }
  return pages;
}

function linedPage(lines: readonly TextLine[]): LinedPage {
  const page = plainText(lines);
  const marginal = new Set(lines.filter(isMarginal).map(({ id }) => id));
  const margins = page.spans
    .filter(({ lineId }) => marginal.has(lineId))
    .map(({ start, end }) => [start, end] as const);
  return { ...page, margins };
}

export const pageKey = (id: string, number: number): string => `${id}/${String(number)}`;

interface SinglePage {
  readonly id: string;
  readonly number: number;
}

const wholeDocuments = (
  manager: EntityManager,
  filter: ReadFilter,
  ids: readonly string[],
): SelectQueryBuilder<Page> =>
  readablePages(manager, filter).andWhere('page.document_id = ANY(:ids)', { ids: [...ids] });

/** Joined by OR with whole documents, no index of the table would serve. */
const singlePages = (
  manager: EntityManager,
  filter: ReadFilter,
  pages: readonly SinglePage[],
): SelectQueryBuilder<Page> =>
  readablePages(manager, filter).andWhere(
    `(page.document_id, page.number) IN
       (SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:numbers AS int[])))`,
    { ids: pages.map(({ id }) => id), numbers: pages.map(({ number }) => number) },
  );

/** Body right; withheld pages for those only who keep the document. */
function readablePages(manager: EntityManager, filter: ReadFilter): SelectQueryBuilder<Page> {
  const record = filter.recordSql('document');
  const body = filter.bodySql('document');
  const { everything, organisationIds } = filter.scope;
  return manager
    .createQueryBuilder(Page, 'page')
    .innerJoin(Document, 'document', 'document.id = page.document_id')
    .where(record.sql, record.parameters)
    .andWhere(body.sql, body.parameters)
    .andWhere('(NOT page.withheld OR :everything OR document.owner_organisation_id = ANY(:keeping))', {
      everything,
      keeping: [...organisationIds],
    });
}
