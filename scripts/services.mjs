// `npm run services`: real servers on loopback for tests, with throwaway data. `npm run services:down` ends them.
//   --only postgres,redis   which ones (default: postgres,redis)      --env FILE   write the variables there too
//   --product               variables for `npm start` instead of those for the tests
import { parseArgs } from 'node:util';
import { bringDown, bringUp } from './services/control.mjs';
import { SERVICES, variablesOf } from './services/catalogue.mjs';
import { writeFileSync } from 'node:fs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'postgres,redis' },
    env: { type: 'string' },
    product: { type: 'boolean', default: false },
  },
});
const command = positionals[0] ?? 'up';
const names = values.only === 'all' ? Object.keys(SERVICES) : values.only.split(',');
const unknown = names.filter((name) => !Object.hasOwn(SERVICES, name));
if (!['up', 'down'].includes(command) || unknown.length > 0) {
  console.error(`usage: node scripts/services.mjs up|down [--only ${Object.keys(SERVICES).join(',')}|all]`);
  process.exit(2);
}

if (command === 'down') {
  await bringDown();
} else {
  const running = await bringUp(names);
  const lines = Object.entries(running)
    .flatMap(([name, service]) => Object.entries(variablesOf(name, service, values.product)))
    .map(([variable, value]) => `export ${variable}='${value}'\n`)
    .join('');
  process.stdout.write(lines);
  if (values.env) writeFileSync(values.env, lines, { mode: 0o600 });
}
