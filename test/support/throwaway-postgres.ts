import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';

/** A PostgreSQL that lives as long as the process that forked this one, however that ends. */
const dataDir = mkdtempSync(join(tmpdir(), 'phusa-test-postgres-'));
const quiet = { info: () => undefined, warn: () => undefined };
const postgres = await openEmbeddedPostgres({ dataDir, log: quiet, durable: false });

process.on('disconnect', () => {
  void postgres
    .stop()
    .then(() => rmSync(dataDir, { recursive: true, force: true }))
    .finally(() => process.exit());
});
// A Ctrl-C in the terminal reaches this process too; the end of the test run is what counts.
process.on('SIGINT', () => undefined);
process.send?.(postgres.url);
