import type { NextFunction, Request, Response } from 'express';

/** Parts of addresses that bore other names before the glossary, as [before, now]; decision 50. */
const MOVED: readonly (readonly [RegExp, string])[] = [
  [/^(\/api\/v1)?\/holdings(?=\/|\?|$)/, '$1/registered-works'],
  [/^(\/api\/v1\/agents)?\/doubles(?=\/|\?|$)/, '$1/duplicates'],
  [/^(\/api\/v1\/documents\/[^/?]+)\/arrangement(?=\/|\?|$)/, '$1/page-order'],
  [/^(\/api\/v1\/documents\/[^/?]+\/pages)\/mend(?=\?|$)/, '$1/edit'],
];

/** The address that answers for a former one; the same address where it never moved. */
export const presentAddress = (address: string): string =>
  MOVED.reduce((now, [before, after]) => now.replace(before, after), address);

/**
 * Former addresses keep working: a call of the API is answered as if it had named the present one, so that bodies and
 * methods survive; a page is moved for good (308), so that bookmarks learn.
 */
export function formerAddresses(request: Request, response: Response, next: NextFunction): void {
  const now = presentAddress(request.url);
  if (now === request.url) return next();
  if (!request.url.startsWith('/api/')) return response.redirect(308, now);
  response.setHeader('Deprecation', 'true');
  request.url = now;
  next();
}
