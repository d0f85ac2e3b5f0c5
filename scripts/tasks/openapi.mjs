import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from './build.mjs';
import { runNode, tool } from './shell.mjs';

/** Where the description and the client made from it are kept. */
const KEPT = { description: 'openapi.json', client: 'web/src/api.d.ts' };

/** `npm run openapi`: writes both anew. With `--check` it only says whether they fit the code. */
export async function run([option]) {
  buildServer();
  if (option !== '--check') return generate(KEPT);
  const folder = mkdtempSync(join(tmpdir(), 'phusa-openapi-'));
  try {
    const fresh = { description: join(folder, 'openapi.json'), client: join(folder, 'api.d.ts') };
    const failed = await generate(fresh);
    if (failed) return failed;
    const stale = Object.keys(KEPT).filter((name) => read(KEPT[name]) !== read(fresh[name]));
    for (const name of stale) console.error(`${KEPT[name]} does not fit the code: run npm run openapi`);
    return stale.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

async function generate({ description, client }) {
  const failed = await runNode(['dist/src/openapi.js', description]);
  return failed || runNode([tool('openapi-typescript/bin/cli.js'), description, '--output', client]);
}
