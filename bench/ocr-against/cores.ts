import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { scanDocument } from '../../test/corpus/scans/scan-documents.js';
import { CORES_GOAL } from './goals.js';
import { median } from './statistics.js';
import { phusaRead } from './tools.js';

const PAGES = 24;
const ROUNDS = 3;

/** Wall time of one document read by one worker and by two, in turns. Says something on an idle machine only. */
export async function measureCores(seed: number, scratch: string): Promise<void> {
  const document = await scanDocument('light', 0, PAGES, seed, '.cache/corpus');
  const first = await scanDocument('light', 0, 1, seed, '.cache/corpus');
  const output = join(scratch, 'out.pdf');
  const seconds = async (jobs: number): Promise<number> => {
    const { wall } = await phusaRead(jobs).run(document.path, output);
    return wall - (await phusaRead(jobs).run(first.path, output)).wall;
  };
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, two] = [await seconds(1), await seconds(2)];
    ratios.push(one / two);
    console.log(`${PAGES - 1} pages: ${one.toFixed(1)} s with one worker, ${two.toFixed(1)} s with two`);
  }
  const ratio = median(ratios);
  const met = ratio >= CORES_GOAL ? 'met' : 'MISSED';
  console.log(
    `${ratio.toFixed(2)} × faster with two (${availableParallelism()} cores)   goal ≥ ${CORES_GOAL}: ${met}`,
  );
}
