import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareEmbedded } from '../../src/cli/app/prepare-database.js';
import { openEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';

/**
 * A PostgreSQL that lives as long as the process that forked this one, however that ends. Its database `phusa` is
 * migrated and nobody's: the template of those that specs ask for. Beside it lies a data folder in the same state.
 */
const [initialised, dataDir] = ['initialised', 'postgres'].map((name) =>
  mkdtempSync(join(tmpdir(), `phusa-test-${name}-`)),
) as [string, string];
const log = { info: () => undefined, warn: () => undefined };
const open = (folder: string) => openEmbeddedPostgres({ dataDir: folder, log, durable: false });

const fresh = await prepareEmbedded(await open(initialised), {
  dataDir: initialised,
  log,
  reopen: () => open(initialised),
});
await fresh.stop();
cpSync(initialised, dataDir, { recursive: true });
const postgres = await open(dataDir);

process.on('disconnect', () => {
  void postgres
    .stop()
    .then(() => {
      for (const folder of [initialised, dataDir]) rmSync(folder, { recursive: true, force: true });
    })
    .finally(() => process.exit());
});
// A Ctrl-C in the terminal reaches this process too; the end of the test run is what counts.
process.on('SIGINT', () => undefined);
const url = new URL(postgres.url);
const template = url.pathname.slice(1);
url.pathname = '/postgres';
process.send?.({ url: url.href, template, initialised });
