import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts, styles, fonts and pictures from this origin only; Mantine sets styles inline. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  });

const NOT_A_PAGE = /^\/(api|health|metrics)(\/|$)/;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** The built pages; every address that is neither a file nor the API's is the app's own. */
export function webPages(folder: string): RequestHandler[] {
  if (!existsSync(join(folder, 'index.html'))) return [];
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const hashed = path.includes(`${folder}/assets/`);
      response.setHeader(
        'Cache-Control',
        hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache',
      );
    },
  });
  const fallback = (request: Request, response: Response, next: NextFunction): void => {
    if (!['GET', 'HEAD'].includes(request.method) || NOT_A_PAGE.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    // by a root, so that a dot folder above it (~/.local) does not count as hidden
    response.sendFile('index.html', { root: folder });
  };
  return [files, fallback];
}
