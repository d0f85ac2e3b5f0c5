import type { EntityManager } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import type { WordSpan } from '../../shared/page-text.js';
import { asked } from './filtered-query.js';
import type { LoadedPage } from './page-hits.js';
import type { PageLoader } from './page-search.js';
import { wantedPages, readable, rightsOn, WANTED_PAGES } from './readable-pages.js';

const NO_SPANS: readonly WordSpan[] = [];
const WHOLE = 'unnest(CAST(:whole AS uuid[])) AS wanted(id) JOIN page ON page.document_id = wanted.id';

interface TextRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly pictureless: boolean;
}

/** Fetches page texts for one reader, for many documents at once, as the catalogue says now; word spans come later. */
export const pageTexts =
  (manager: EntityManager, filter: ReadFilter): PageLoader =>
  async (wanted) => {
    const whole = wanted.filter(({ numbers }) => numbers === undefined).map(({ id }) => id);
    const single = wanted.flatMap(({ id, numbers = [] }) => numbers.map((number) => ({ id, number })));
    const texts = (source: string, parameters: Readonly<Record<string, unknown>>): Promise<TextRow[]> =>
      asked<TextRow>(
        manager,
        `SELECT page.document_id AS id, page.number, page.text, page.width = 0 AS pictureless
         FROM ${source} ${readable(filter)}
         ORDER BY page.document_id, page.number`,
        { ...rightsOn(filter), ...parameters },
      );
    // Joined by OR, no index of the table would serve.
    const rows = await Promise.all([
      whole.length > 0 ? texts(WHOLE, { whole }) : [],
      single.length > 0 ? texts(WANTED_PAGES, wantedPages(single)) : [],
    ]);
    const pages = new Map<string, LoadedPage[]>();
    for (const { id, number, text, pictureless } of rows.flat()) {
      const known = pages.get(id);
      const page = { number, text, spans: NO_SPANS, pictureless };
      if (known) known.push(page);
      else pages.set(id, [page]);
    }
    return pages;
  };
