import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAIL_LEASE_SECONDS, mailBackoffMs } from '../../platform/mail/mail-tries.js';
import { newSecret, sha256Hex } from '../../shared/ids.js';
import type { InterfaceLanguage } from '../../shared/interface-languages.js';

export interface DueReset {
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly failures: number;
  readonly name: string;
  readonly email: string;
  readonly language: InterfaceLanguage | null;
}

const CLAIM = `
  UPDATE password_reset SET mail_due_at = now() + interval '${MAIL_LEASE_SECONDS} seconds'
  FROM person WHERE person.id = password_reset.person_id AND password_reset.id = (
    SELECT due.id FROM password_reset due JOIN person whose ON whose.id = due.person_id
    WHERE due.mail_due_at <= now() AND due.expires_at > now() AND NOT whose.disabled
    ORDER BY due.mail_due_at LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
  RETURNING password_reset.id, person_id AS "personId", expires_at AS "expiresAt", failures, name, email, language`;

/** Which mails that lead to a new password are due; one whose hour is over is not sent any more. */
@Injectable()
export class ResetLedger {
  constructor(private readonly dataSource: DataSource) {}

  async claim(): Promise<DueReset | undefined> {
    const [[due]] = await this.dataSource.query<[DueReset[], number]>(CLAIM);
    return due;
  }

  /** A token of this try; one of an earlier try, which may have come through, stops working. */
  async token({ id }: DueReset): Promise<string> {
    const token = newSecret();
    await this.dataSource.query(
      'UPDATE password_reset SET token_hash = $2 WHERE id = $1 AND used_at IS NULL',
      [id, sha256Hex(token)],
    );
    return token;
  }

  async sent({ id }: DueReset): Promise<void> {
    await this.dataSource.query('UPDATE password_reset SET mail_due_at = NULL WHERE id = $1', [id]);
  }

  async failed({ id, failures }: DueReset, permanent: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE password_reset SET failures = failures + 1, mail_due_at = now() + $2 * interval '1 millisecond'
       WHERE id = $1`,
      [id, permanent ? null : mailBackoffMs(failures + 1)],
    );
  }
}
