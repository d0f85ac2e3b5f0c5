import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';

declare module 'express-session' {
  interface SessionData {
    personId?: string;
    /** Signed in with an API key instead of an account. */
    keyId?: string;
  }
}

const DAYS_30_MS = 30 * 24 * 60 * 60 * 1000;
const PgStore = connectPgSimple(session);

export const SESSION_COOKIE = 'phusa.session';

/** Session cookie, kept in the database so that every process knows it and an account's sessions can be ended. */
export function sessions(options: { pool: Pool; secret: string; secure: boolean }): RequestHandler {
  return session({
    name: SESSION_COOKIE,
    secret: options.secret,
    resave: false,
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: options.secure, maxAge: DAYS_30_MS, path: '/' },
    store: new PgStore({
      pool: options.pool,
      schemaName: 'http',
      tableName: 'session',
      createTableIfMissing: false,
      pruneSessionInterval: 15 * 60,
    }),
  });
}

/** Looks at the store again, for a request that stays open: false once the session it came with has been ended. */
export async function stillSignedIn(request: Request): Promise<boolean> {
  const current = request.session as Partial<session.Session & session.SessionData> | undefined;
  if (!current?.personId && !current?.keyId) return true;
  return new Promise((resolve) => {
    request.session.reload((error: unknown) => resolve(!error));
  });
}
