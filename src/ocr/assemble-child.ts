import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serveTasks } from '../platform/media/child-tasks.js';
import type { SearchableTask } from './searchable-writer.js';
import {
  type PageRenderer,
  type SearchablePage,
  type SearchableResult,
  writeDrawnPdf,
  writeSearchablePdf,
} from './searchable-pdf/searchable-pdf.js';

async function* pagesIn(path: string): AsyncGenerator<SearchablePage> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    yield JSON.parse(line) as SearchablePage;
  }
}

/** Hands over pages that the parent has drawn. */
function drawnPages({ renderedFolder, sizes }: SearchableTask): PageRenderer | undefined {
  if (renderedFolder === undefined) return undefined;
  return {
    renderPage: (number) => {
      const size = sizes?.[number - 1];
      if (!size) throw new Error(`page ${number} was not drawn`);
      return Promise.resolve({ path: join(renderedFolder, `${number}.jpg`), ...size });
    },
  };
}

serveTasks({
  write: async (task: SearchableTask): Promise<SearchableResult> => {
    const pages = pagesIn(task.pagesPath);
    const drawn = drawnPages(task);
    if (drawn) return writeDrawnPdf(drawn, pages, task.info, task.outPath);
    return writeSearchablePdf(task.source, pages, task.info, task.outPath);
  },
});
