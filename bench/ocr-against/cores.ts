import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { scanDocument } from '../../test/corpus/scans/scan-documents.js';
import { CORES_GOAL } from './goals.js';
import { median } from './statistics.js';
import { phusaRead, type Tool } from './tools.js';

/** As many as a long report has: what each worker compiles for itself is little beside them. */
const PAGES = 180;
/** A box of sheets, each a file of its own. */
const SHEETS = 96;
const ROUNDS = 3;

/**
 * Wall times on one core and on two, each with as many workers, in turns, less that of a single page: of one document,
 * and of a folder of single pages. With one worker on two cores the other would not be idle, since all but the reading of
 * lines goes on there. Says something on an idle machine only.
 */
export async function measureCores(seed: number, scratch: string): Promise<void> {
  const pathOf = async (index: number, pages: number): Promise<string> =>
    (await scanDocument('light', index, pages, seed, '.cache/corpus')).path;
  const single = await pathOf(0, 1);
  const document = await pathOf(0, PAGES);
  const [sheets, output] = [join(scratch, 'sheets'), join(scratch, 'out')];
  await mkdir(sheets);
  await mkdir(output);
  for (let i = 0; i < SHEETS; i++) await copyFile(await pathOf(i, 1), join(sheets, `${i}.pdf`));
  const one = join(output, 'one.pdf');
  const start = async (tool: Tool): Promise<number> => (await tool.run(single, one)).wall;
  await compare(`${PAGES - 1} pages of a document`, async (tool) => {
    const { wall } = await tool.run(document, join(output, 'document.pdf'));
    return wall - (await start(tool));
  });
  await compare(`${SHEETS - 1} files of a page each`, async (tool) => {
    const { cost } = await tool.runFolder(sheets, output, 'light');
    return cost.wall - (await start(tool));
  });
}

async function compare(what: string, seconds: (tool: Tool) => Promise<number>): Promise<void> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, two] = [await seconds(phusaRead(1, '0')), await seconds(phusaRead(2, '0,1'))];
    ratios.push(one / two);
    console.log(`${what}: ${one.toFixed(1)} s on one core, ${two.toFixed(1)} s on two`);
  }
  const ratio = median(ratios);
  const met = ratio >= CORES_GOAL ? 'met' : 'MISSED';
  console.log(`${ratio.toFixed(2)} × faster on two   goal ≥ ${CORES_GOAL}: ${met}`);
}
