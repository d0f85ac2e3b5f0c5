import { join } from 'node:path';
import { scanDocument } from '../../test/corpus/scans/scan-documents.js';
import { CORES_GOAL } from './goals.js';
import { median } from './statistics.js';
import { phusaRead } from './tools.js';

/** As many as a long report has: what each worker compiles for itself is little beside them. */
const PAGES = 180;
const ROUNDS = 3;

/**
 * Wall time of one document on one core and on two, each with as many workers, in turns: with one worker on two cores
 * the other would not be idle, since all but the reading of lines goes on there. Says something on an idle machine only.
 */
export async function measureCores(seed: number, scratch: string): Promise<void> {
  const document = await scanDocument('light', 0, PAGES, seed, '.cache/corpus');
  const first = await scanDocument('light', 0, 1, seed, '.cache/corpus');
  const output = join(scratch, 'out.pdf');
  const seconds = async (jobs: number, cores: string): Promise<number> => {
    const tool = phusaRead(jobs, cores);
    const { wall } = await tool.run(document.path, output);
    return wall - (await tool.run(first.path, output)).wall;
  };
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, two] = [await seconds(1, '0'), await seconds(2, '0,1')];
    ratios.push(one / two);
    console.log(`${PAGES - 1} pages: ${one.toFixed(1)} s on one core, ${two.toFixed(1)} s on two`);
  }
  const ratio = median(ratios);
  const met = ratio >= CORES_GOAL ? 'met' : 'MISSED';
  console.log(`${ratio.toFixed(2)} × faster on two   goal ≥ ${CORES_GOAL}: ${met}`);
}
