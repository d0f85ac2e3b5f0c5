import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SESSION_MS } from '../sessions.js';

export interface OwnSession {
  /** Names the session and opens nothing: a digest of its secret id. */
  readonly id: string;
  /** As the browser names itself. */
  readonly device: string;
  /** From where it was begun. */
  readonly address: string | null;
  readonly beganAt: Date | null;
  readonly lastUsedAt: Date;
  readonly current: boolean;
}

const DIGEST = "encode(sha256(convert_to(sid, 'UTF8')), 'hex')";

/** Every request prolongs its session to the full time, so its end says when it was used last. */
const LIST = `
  SELECT ${DIGEST} AS id, coalesce(sess->>'device', '') AS device, sess->>'address' AS address,
    (sess->>'beganAt')::timestamptz AS "beganAt", expire - $3 * interval '1 millisecond' AS "lastUsedAt",
    sid = $2 AS current
  FROM http.session WHERE sess->>'personId' = $1 AND expire > now()
  ORDER BY current DESC, expire DESC`;

/** The sessions that a person has: where they are signed in. */
@Injectable()
export class OwnSessions {
  constructor(private readonly dataSource: DataSource) {}

  /** `currentSession`: the id of the one that asks. */
  list(personId: string, currentSession: string): Promise<OwnSession[]> {
    return this.dataSource.query<OwnSession[]>(LIST, [personId, currentSession, SESSION_MS]);
  }

  /** False where the person has no such session. */
  async end(personId: string, id: string): Promise<boolean> {
    const [, ended] = await this.dataSource.query<[unknown[], number]>(
      `DELETE FROM http.session WHERE sess->>'personId' = $1 AND ${DIGEST} = $2`,
      [personId, id],
    );
    return ended > 0;
  }

  /** How many there were beside this one. */
  async endOthers(personId: string, currentSession: string): Promise<number> {
    const [, ended] = await this.dataSource.query<[unknown[], number]>(
      "DELETE FROM http.session WHERE sess->>'personId' = $1 AND sid <> $2",
      [personId, currentSession],
    );
    return ended;
  }
}
