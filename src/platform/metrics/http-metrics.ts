import type { Request, RequestHandler } from 'express';
import { httpDurations } from './metrics-registry.js';

/** Times every answer, by the route that gave it: paths would make a series for each document. */
export const httpMetrics = (): RequestHandler => (request, response, next) => {
  const end = httpDurations.startTimer({ method: request.method });
  response.once('close', () => {
    const status = response.writableFinished ? String(response.statusCode) : 'given up';
    end({ route: routeOf(request), status });
  });
  next();
};

function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  if (typeof path === 'string') return path;
  return request.originalUrl.startsWith('/api/') ? 'no such route' : 'page';
}
