// Offers one throwaway PostgreSQL and one initialised data folder to the whole run. They are made when the first spec
// asks for them, so that a run of unit specs costs nothing. For databases TEST_DATABASE_URL, if set, is used instead.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default async function globalSetup() {
  let started;
  const server = createServer((_request, response) => {
    // One question a spec, minutes apart: a connection kept open would be closed just as the next one is asked.
    response.setHeader('connection', 'close');
    started ??= start();
    started.then(
      ({ offer }) => response.end(JSON.stringify(offer)),
      (error) => response.writeHead(500).end(String(error.message)),
    );
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  process.env.PHUSA_TEST_POSTGRES = `http://127.0.0.1:${server.address().port}`;
  globalThis.__STOP_TEST_POSTGRES__ = async () => {
    server.close();
    const child = await started?.then(({ child }) => child).catch(() => undefined);
    if (!child?.connected) return;
    child.disconnect();
    await once(child, 'exit');
  };
}

function start() {
  const child = fork(path('./support/throwaway-postgres.ts'), {
    execArgv: ['--import', new URL('./support/typescript-loader.mjs', import.meta.url).href],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  return new Promise((resolve, reject) => {
    child.once('message', (offer) => resolve({ child, offer }));
    child.once('exit', () => reject(new Error(`the test PostgreSQL did not start: ${words}`)));
  });
}
