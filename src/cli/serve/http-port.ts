import { createServer } from 'node:net';
import type { HttpConfig } from '../../platform/config/app-config.js';
import { StartError } from '../../platform/process/start-error.js';

/** Below the ports that systems give to outgoing connections. */
const [FIRST, LAST] = [20_000, 32_000];
const TRIES = 50;

/** The port to serve on: the one asked for, which must be free, or for 0 any free one. */
export async function claimPort({ host, port }: Pick<HttpConfig, 'host' | 'port'>): Promise<number> {
  try {
    return port === 0 ? await anyPort(host) : await tryPort(host, port);
  } catch (cause) {
    throw portProblem(host, port, cause as NodeJS.ErrnoException, await tryPort(host, 0).catch(() => 8080));
  }
}

/**
 * Not one that the system gives: those it gives to outgoing connections as well, and one of PostgreSQL's own clients
 * might have ours before the HTTP process, which starts after the database, comes to listen on it.
 */
async function anyPort(host: string): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    const free = await tryPort(host, port).then(
      () => true,
      () => false, // taken: another will do
    );
    if (free) return port;
  }
  return tryPort(host, 0);
}

function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

function portProblem(host: string, port: number, cause: NodeJS.ErrnoException, free: number): StartError {
  if (cause.code === 'EADDRINUSE') {
    return new StartError(
      {
        vi: `Cổng ${port} đang được chương trình khác dùng. Hãy đóng chương trình đó, hoặc chọn cổng khác: PORT=${free} npm start`,
        en: `Port ${port} is in use by another program. Close that program, or choose another port: PORT=${free} npm start`,
      },
      { cause },
    );
  }
  return new StartError(
    {
      vi: `Không mở được địa chỉ ${host}:${port} (${cause.message}). Hãy xem lại HOST và PORT.`,
      en: `The address ${host}:${port} cannot be opened (${cause.message}). Check HOST and PORT.`,
    },
    { cause },
  );
}
