import pg from 'pg';
import { buildServer } from './build.mjs';
import { captureNode, tool } from './shell.mjs';
import startThrowawayPostgres from '../../test/global-setup.mjs';
import stopThrowawayPostgres from '../../test/global-teardown.mjs';

const FOLDER = 'src/platform/database/migrations';

/** `migration check`: models and migrations agree. `migration generate NAME`: writes the migration that is missing. */
export async function run([command, name]) {
  if (command !== 'check' && !(command === 'generate' && /^[a-z]+(-[a-z]+)+$/.test(name ?? ''))) {
    console.error('usage: npm run migration:check | npm run migration:generate -- verb-noun');
    return 2;
  }
  buildServer();
  await startThrowawayPostgres();
  try {
    const url = await emptyDatabase();
    const typeorm = (...args) =>
      captureNode([tool('typeorm/cli.js'), '-d', 'dist/src/data-source.js', ...args], { DATABASE_URL: url });
    // Not interesting unless it fails: all that stands already, on an empty database.
    let result = await typeorm('migration:run');
    if (result.code === 0) {
      const last = command === 'check' ? ['--check', `${FOLDER}/drift`] : [`${FOLDER}/${name}`];
      result = await typeorm('migration:generate', ...last);
    }
    console.log(result.output);
    if (result.code === 0 && command === 'generate') console.log(`Now add it to ${FOLDER}/index.ts.`);
    return result.code;
  } finally {
    await stopThrowawayPostgres();
  }
}

/** A database without tables on the throwaway PostgreSQL, whose own is migrated already. */
async function emptyDatabase() {
  const { url } = await (await fetch(process.env.PHUSA_TEST_POSTGRES)).json();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE DATABASE empty').finally(() => client.end());
  return Object.assign(new URL(url), { pathname: '/empty' }).href;
}
