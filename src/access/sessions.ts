import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
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
