import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../shared/interface-languages.js';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Scripts, styles, fonts and pictures from this origin only; Mantine sets styles inline. `https`: browsers that came by
 * https once come by nothing else for a year (HSTS); other names of the same domain are not ours to speak for.
 */
export const securityHeaders = ({ https }: { readonly https: boolean }): RequestHandler =>
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
    strictTransportSecurity: https && { maxAge: YEAR_MS / 1000, includeSubDomains: false },
  });

const NOT_A_PAGE = /^\/(?:(?:api|health|metrics|sitemaps)(?:\/|$)|(?:robots\.txt|sitemap\.xml)$)/;

/** What one page says before its scripts run. */
export interface PagePart {
  /** In place of the title. */
  readonly head: string;
  /** Where the app will stand. */
  readonly body: string;
  /** Another as soon as either is another. */
  readonly version: string;
  /** Of the `Link` header. */
  readonly links: readonly string[];
}

export interface PageParts {
  /** Undefined: the page has nothing of its own. */
  of(path: string): Promise<PagePart | undefined>;
}

/** The built pages; every address that is neither a file nor the API's is the app's own. */
export function webPages(folder: string, parts?: PageParts): RequestHandler[] {
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
  const index = new IndexPage(readFileSync(join(folder, 'index.html'), 'utf8'));
  const fallback = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!['GET', 'HEAD'].includes(request.method) || NOT_A_PAGE.test(request.path)) return next();
    const part = await parts?.of(request.path);
    response.setHeader('Cache-Control', 'no-cache');
    response.vary('Accept-Language');
    index.send(part ?? NOTHING, request, response);
  };
  // API addresses are not looked up in the folder
  const asked: RequestHandler = (request, response, next) =>
    NOT_A_PAGE.test(request.path) ? next() : files(request, response, next);
  return [asked, fallback];
}

const TITLE = /<title>[^<]*<\/title>/;
const ROOT = '<div id="root">';

/** What a page has that has nothing of its own. */
const NOTHING: Pick<PagePart, 'body' | 'version' | 'links'> = { body: '', version: 'app', links: [] };

const HTML_LANGUAGE = /(<html lang=")[^"]*/;
const DESCRIPTION = /(<meta\s+name="description"\s+content=")[^"]*/;
const IN_ENGLISH = 'Research reports and patents, digitised: find, read and verify them page by page.';

/** The app's one page, in the language that the browser asks for, with parts of its own set in. */
class IndexPage {
  private readonly hash: string;
  private readonly pages: Readonly<Record<InterfaceLanguage, string>>;

  constructor(html: string) {
    this.hash = createHash('sha256').update(html).digest('hex').slice(0, 12);
    const english = html.replace(HTML_LANGUAGE, '$1en').replace(DESCRIPTION, `$1${IN_ENGLISH}`);
    this.pages = { vi: html, en: english };
  }

  send(part: Partial<PagePart> & typeof NOTHING, request: Request, response: Response): void {
    const { head, body, version, links } = part;
    const asked = request.headers['accept-language']
      ? request.acceptsLanguages([...INTERFACE_LANGUAGES])
      : false;
    // the first where a browser asks for none of them
    const language = INTERFACE_LANGUAGES.find((one) => one === asked) ?? INTERFACE_LANGUAGES[0];
    response.setHeader('ETag', `W/"${this.hash}-${version}-${language}"`);
    if (links.length > 0) response.setHeader('Link', links.join(', '));
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    // by functions: a “$&” in a title is no pattern
    const html = this.pages[language];
    const titled = head === undefined ? html : html.replace(TITLE, () => head);
    response.type('html').send(titled.replace(ROOT, () => ROOT + body));
  }
}
