import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Report, serveTasks } from '../platform/child-process/child-tasks.js';
import { followPages } from './stream/page-stream.js';
import { writeGatheredPdf } from './gathered-pdf.js';
import type { Gathered, GatheredPage } from './gathered/gathered-page.js';
import type { FollowingTask, GatheringTask, SearchableTask } from './searchable-writer.js';
import { type SearchablePage, type SearchableResult, writeSearchablePdf } from './searchable-pdf.js';

async function* pagesIn<T extends SearchablePage>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    yield JSON.parse(line) as T;
  }
}

/** Often enough to be known alive, seldom enough to cost nothing. */
const SIGN_OF_LIFE_MS = 2_000;

function writeFollowed(
  { source, pagesPath, info, outPath }: FollowingTask,
  report: Report,
): Promise<SearchableResult> {
  let told = Date.now();
  const { pages, language } = followPages(pagesPath, async () => {
    if (Date.now() - told < SIGN_OF_LIFE_MS) return;
    told = Date.now();
    await report('waiting');
  });
  const whole = language.then((known) => ({ ...info, language: known }));
  return writeSearchablePdf(source, pages, whole, outPath);
}

serveTasks({
  follow: writeFollowed,
  write: ({ source, pagesPath, info, outPath }: SearchableTask): Promise<SearchableResult> =>
    writeSearchablePdf(source, pagesIn(pagesPath), info, outPath),
  gather: ({ sources, pagesPath, info, outPath, drawn }: GatheringTask): Promise<Gathered> =>
    writeGatheredPdf(sources, () => pagesIn<GatheredPage>(pagesPath), info, outPath, drawn),
});
