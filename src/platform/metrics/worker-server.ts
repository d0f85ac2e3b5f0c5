import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AppConfig } from '../config/app-config.js';
import { mayReadMetrics } from './may-read-metrics.js';
import { METRICS_TYPE, metricsText } from './metrics-registry.js';

/** Says of a worker that it lives, to a cluster's probes, and its own figures, to Prometheus. Nothing else is answered. */
export async function startWorkerServer(
  config: Pick<AppConfig, 'http' | 'workers' | 'metricsToken'>,
): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, config.metricsToken).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.listen(config.workers.port, config.http.host);
  await once(server, 'listening');
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
): Promise<void> {
  const { headers, socket, url } = request;
  if (url === '/health/live') {
    response.setHeader('Content-Type', 'application/json');
    response.end('{"status":"live"}');
  } else if (url === '/metrics' && mayReadMetrics({ address: socket.remoteAddress, headers }, token)) {
    response.setHeader('Content-Type', METRICS_TYPE);
    response.end(await metricsText([]));
  } else {
    response.statusCode = 404;
    response.end();
  }
}
