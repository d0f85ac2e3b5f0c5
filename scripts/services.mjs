// `npm run services`: real servers on loopback for tests, with throwaway data. `npm run services:down` ends them.
//   --only postgres,redis   which ones (default: postgres,redis)      --env FILE   write the variables there too
//   halt|resume --only X    stops a running one, as when it fails, and starts it again on the data that it had
//   kill|resume --only X    the same without a warning
//   freeze|thaw --only X    it keeps its port and answers nothing, and goes on
//   --product               variables for `npm start` instead of those for the tests
import { parseArgs } from 'node:util';
import { bringDown, bringUp, freeze, halt, kill, resume, thaw } from './services/control.mjs';
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
const FAULTS = { halt, resume, kill, freeze, thaw };
if (!['up', 'down', ...Object.keys(FAULTS)].includes(command) || unknown.length > 0) {
  console.error(
    `usage: node scripts/services.mjs up|down|halt|resume|kill|freeze|thaw [--only ${Object.keys(SERVICES).join(',')}|all]`,
  );
  process.exit(2);
}

if (command === 'down') {
  await bringDown();
} else if (Object.hasOwn(FAULTS, command)) {
  await FAULTS[command](names);
} else {
  const running = await bringUp(names);
  const lines = Object.entries(running)
    .flatMap(([name, service]) => Object.entries(variablesOf(name, service, values.product)))
    .map(([variable, value]) => `export ${variable}='${value}'\n`)
    .join('');
  process.stdout.write(lines);
  if (values.env) writeFileSync(values.env, lines, { mode: 0o600 });
}
