import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readJobs } from '../../src/cli/read/read-jobs.js';
import { printTable } from '../support/report.js';
import type { Tool } from './tools.js';

/** Files of one's own: nobody knows what truly stands in them, so only what they cost and how large they become. */
export async function measureFolder(folder: string, tools: readonly Tool[], scratch: string): Promise<void> {
  const rows: string[][] = [['file', 'tool', 'CPU', 'wall', 'size', 'of the original']];
  for (const { input } of await readJobs(folder, scratch)) {
    const { size } = await stat(input);
    for (const tool of tools) {
      const output = join(scratch, 'out.pdf');
      const cells = await tool.run(input, output).then(
        async ({ cpu, wall }) => {
          const made = (await stat(output)).size;
          const share = `${((100 * made) / size).toFixed(0)} %`;
          return [`${cpu.toFixed(2)} s`, `${wall.toFixed(1)} s`, `${Math.round(made / 1024)} KiB`, share];
        },
        (error: unknown) => [error instanceof Error ? error.message.slice(0, 120) : String(error)],
      );
      rows.push([basename(input), tool.name, ...cells]);
    }
  }
  printTable(rows);
}
