import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { serveTasks } from '../platform/media/child-tasks.js';
import { writeGatheredPdf } from './searchable-pdf/gathered/gathered-pdf.js';
import type { Gathered, GatheredPage } from './searchable-pdf/gathered/gathered-page.js';
import type { GatheringTask, SearchableTask } from './searchable-writer.js';
import {
  type SearchablePage,
  type SearchableResult,
  writeSearchablePdf,
} from './searchable-pdf/searchable-pdf.js';

async function* pagesIn<T extends SearchablePage>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    yield JSON.parse(line) as T;
  }
}

serveTasks({
  write: ({ source, pagesPath, info, outPath }: SearchableTask): Promise<SearchableResult> =>
    writeSearchablePdf(source, pagesIn(pagesPath), info, outPath),
  gather: ({ sources, pagesPath, info, outPath, drawn }: GatheringTask): Promise<Gathered> =>
    writeGatheredPdf(sources, () => pagesIn<GatheredPage>(pagesPath), info, outPath, drawn),
});
