import { ROBOT_PATTERNS } from './data/robot-patterns.js';

/** What of a request tells whether a person used something. */
export interface AskedFor {
  readonly method: string;
  readonly status: number;
  readonly userAgent: string | undefined;
  /** `Sec-Purpose`, or the older `Purpose` and `X-Moz`. */
  readonly purpose: string | undefined;
  readonly range: string | undefined;
  /** A program with a key of its own. */
  readonly byKey: boolean;
  /** Librarians and above: their work on a document is no use of it. */
  readonly byStaff: boolean;
}

const ANSWERED = new Set([200, 206, 302, 304]);
const FROM_THE_START = /^bytes=0-/;

/**
 * Whether a person used what was asked for: it was given (or the browser still had it), to no robot, no program and no
 * librarian, not fetched ahead, and of a file taken in parts only the first part.
 */
export function isUse({ method, status, userAgent, purpose, range, byKey, byStaff }: AskedFor): boolean {
  if (method !== 'GET' || !ANSWERED.has(status) || byKey || byStaff) return false;
  if (purpose !== undefined && /prefetch|preview|prerender/i.test(purpose)) return false;
  if (range !== undefined && !FROM_THE_START.test(range.trim())) return false;
  return !isRobot(userAgent);
}

/** A browser always sends a User-Agent: a client without one is a program. */
export function isRobot(userAgent: string | undefined): boolean {
  const name = userAgent?.trim().toLowerCase() ?? '';
  return name === '' || ROBOT_PATTERNS.some((pattern) => pattern.test(name));
}
