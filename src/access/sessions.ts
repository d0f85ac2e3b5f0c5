import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/database/pool.js';

declare module 'express-session' {
  interface SessionData {
    personId?: string;
    /** Signed in with an API key instead of an account. */
    keyId?: string;
    /** ISO 8601. */
    beganAt?: string;
    /** As the browser named itself. */
    device?: string;
    /** IP address from which it was begun. */
    address?: string;
  }
}

/** Every request prolongs a session to so much. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
const PgStore = connectPgSimple(session);

/**
 * A session that cannot be prolonged now, as on a full disk, is used all the same: else the answer to whoever only reads
 * would be broken off when it is already on its way.
 */
class ForgivingStore extends PgStore {
  override touch(id: string, data: session.SessionData, done?: () => void): void {
    super.touch(id, data, () => done?.());
  }
}

export const SESSION_COOKIE = 'phusa.session';

/** Session cookie, kept in the database so that every process knows it and an account's sessions can be ended. */
@Injectable()
export class Sessions implements OnModuleDestroy {
  private readonly log = new Logger(Sessions.name);
  private readonly stores: ForgivingStore[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** @param options.secret signs the cookie @param options.secure the cookie travels over https only */
  handler(options: { secret: string; secure: boolean }): RequestHandler {
    const store = new ForgivingStore({
      pool: poolOf(this.dataSource),
      schemaName: 'http',
      tableName: 'session',
      createTableIfMissing: false,
      pruneSessionInterval: 15 * 60,
      errorLog: (...parts: unknown[]) => this.log.error(parts.map(String).join(' ')),
    });
    this.stores.push(store);
    return session({
      name: SESSION_COOKIE,
      secret: options.secret,
      resave: false,
      saveUninitialized: false,
      rolling: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: options.secure, maxAge: SESSION_MS, path: '/' },
      store,
    });
  }

  /** Else a store would still look for old sessions once its database is closed. */
  onModuleDestroy(): void {
    for (const store of this.stores) store.close();
  }
}

/** Looks at the store again, for a request that stays open: false once the session it came with has been ended. */
export async function stillSignedIn(request: Request): Promise<boolean> {
  const current = request.session as Partial<session.Session & session.SessionData> | undefined;
  if (!current?.personId && !current?.keyId) return true;
  return new Promise((resolve) => {
    request.session.reload((error: unknown) => resolve(!error));
  });
}
