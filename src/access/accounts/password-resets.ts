import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId, newSecret, sha256Hex } from '../../shared/ids.js';
import { endAccess } from '../end-access.js';
import { hashPassword } from '../passwords.js';
import { Person } from '../person.entity.js';
import { PasswordReset } from './password-reset.entity.js';

/** A mailbox is read at once; a link on paper or by telephone takes until the next day. */
const HOURS = { mail: 1, administrator: 24 } as const;
const MAILS_AN_HOUR = 3;

/** One statement, whether there is such an account or not, so that time does not tell. */
const ASK = `
  INSERT INTO password_reset (id, person_id, way, expires_at, mail_due_at)
  SELECT $1, person.id, 'mail', now() + interval '${HOURS.mail} hours', now()
  FROM person WHERE person.email = $2 AND NOT person.disabled
    AND (SELECT count(*) FROM password_reset asked WHERE asked.person_id = person.id AND asked.way = 'mail'
      AND asked.created_at > now() - interval '1 hour') < ${MAILS_AN_HOUR}`;

const USE = `
  UPDATE password_reset SET used_at = now(), mail_due_at = NULL
  WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING person_id AS "personId"`;

const FORGET = "DELETE FROM password_reset WHERE created_at < now() - interval '30 days'";

export interface IssuedReset {
  /** Shown this once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** New passwords for those who have forgotten theirs. */
@Injectable()
export class PasswordResets {
  constructor(private readonly dataSource: DataSource) {}

  /** A mail becomes due where there is such an account, at most three an hour; the answer is always the same. */
  async ask(email: string): Promise<void> {
    await this.dataSource.query(FORGET);
    await this.dataSource.query(ASK, [newId(), email.toLowerCase()]);
  }

  /** A link to hand over; older ones of the same person are worth nothing any more. */
  async issue(personId: string): Promise<IssuedReset> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + HOURS.administrator * 3_600_000);
    await this.dataSource.transaction(async (tx) => {
      await tx.query(FORGET);
      await tx.query('DELETE FROM password_reset WHERE person_id = $1 AND used_at IS NULL', [personId]);
      const tokenHash = sha256Hex(token);
      await tx.insert(PasswordReset, { id: newId(), personId, way: 'administrator', tokenHash, expiresAt });
    });
    return { token, expiresAt };
  }

  /** Sets the password and ends every session; undefined where the token is worth nothing, or not any more. */
  async use(token: string, password: string): Promise<Person | undefined> {
    return this.dataSource.transaction(async (tx) => {
      const [[used]] = await tx.query<[{ personId: string }[], number]>(USE, [sha256Hex(token)]);
      const person = used && (await tx.findOneBy(Person, { id: used.personId, disabled: false }));
      if (!person) return undefined;
      await tx.update(Person, { id: person.id }, { passwordHash: await hashPassword(password) });
      await endAccess(tx, person.id);
      return person;
    });
  }
}
