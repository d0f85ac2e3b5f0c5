import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedSearchIndex } from '../../src/search/embedded/embedded-search-index.js';
import { LARGEST_PAGE, type SearchIndex } from '../../src/search/port/search-index.js';
import { searchWithPages, type PageLoader } from '../../src/search/pages/page-search.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import type { Held } from './work.js';

const ANONYMOUS = {
  everything: false,
  quarantine: false,
  member: false,
  organisationIds: [],
  today: '2026-01-01',
};

export interface Found {
  readonly id: string;
  readonly pages: readonly number[];
}

export interface Engine {
  search(query: string, size: number): Promise<readonly Found[]>;
  close(): Promise<void>;
}

/** The product's own way: the embedded index, the query language, the best pages of the first hits. */
export async function embeddedEngine(held: readonly Held[]): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-relevance-'));
  const index = new EmbeddedSearchIndex({ folder, name: 'empty', instanceId: 'bench', writable: true });
  await index.open();
  return engineOn(index, held, async () => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** The same on any index, which is filled first. */
export async function engineOn(
  index: SearchIndex,
  held: readonly Held[],
  close: () => Promise<void>,
): Promise<Engine> {
  const pages = new Map(held.map(({ document }) => [document.id, document.pages]));
  const built = await index.rebuild(
    (async function* () {
      for (const { document } of held) yield await Promise.resolve(document);
    })(),
  );
  await index.use(built);
  const load: PageLoader = (wanted) =>
    Promise.resolve(
      new Map(
        wanted.map(({ id, numbers }) => [
          id,
          (pages.get(id) ?? [])
            .filter(({ number }) => numbers?.includes(number) ?? true)
            .map((page) => ({ ...page, spans: [] })),
        ]),
      ),
    );
  return {
    search: async (query, size) => {
      const found: Found[] = [];
      for (let from = 0; from < size; from += LARGEST_PAGE) {
        const options = { from, size: Math.min(LARGEST_PAGE, size - from) };
        const { hits } = await searchWithPages(index, parseQuery(query), ANONYMOUS, options, load);
        found.push(...hits.map((hit) => ({ id: hit.id, pages: hit.pages.map(({ number }) => number) })));
      }
      return found;
    },
    close,
  };
}
