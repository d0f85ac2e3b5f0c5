import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../shared/ids.js';
import { endAccess } from './end-access.js';
import type { InterfaceLanguage } from '../shared/interface-languages.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { Person } from './person.entity.js';
import type { Role } from './roles.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly organisationId?: string;
}

export interface PersonChange {
  readonly name?: string;
  readonly role?: Role;
  readonly organisationId?: string | null;
  readonly disabled?: boolean;
  readonly password?: string;
  readonly language?: InterfaceLanguage;
}

/** Accounts of people. */
@Injectable()
export class People {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<Person[]> {
    return this.dataSource.manager.find(Person, { order: { name: 'ASC' } });
  }

  find(id: string): Promise<Person | null> {
    return this.dataSource.manager.findOneBy(Person, { id });
  }

  /** Throws 400 naming `field` when a person is named who has no account. */
  async mustKnow(field: string, id: string | undefined): Promise<void> {
    if (id === undefined || (await this.find(id))) return;
    throw new BadRequestException({ errors: [{ field, message: 'is not known' }] });
  }

  async create(person: NewPerson): Promise<Person> {
    const { password, organisationId, ...rest } = person;
    const created = this.dataSource.manager.create(Person, {
      id: newId(),
      ...rest,
      email: person.email.toLowerCase(),
      organisationId: organisationId ?? null,
      passwordHash: await hashPassword(password),
      disabled: false,
      language: null,
    });
    await this.dataSource.manager.insert(Person, created);
    return this.dataSource.manager.findOneByOrFail(Person, { id: created.id });
  }

  /** Null when there is no such person. A new password or a disabled account ends the sessions there are. */
  async change(id: string, { password, ...change }: PersonChange): Promise<Person | null> {
    return this.dataSource.transaction(async (tx) => {
      if (!(await tx.findOneBy(Person, { id }))) return null;
      const passwordHash = password === undefined ? {} : { passwordHash: await hashPassword(password) };
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const set = { ...Object.fromEntries(given), ...passwordHash };
      if (Object.keys(set).length > 0) await tx.update(Person, { id }, set);
      if (password !== undefined || change.disabled) await endAccess(tx, id);
      return tx.findOneBy(Person, { id });
    });
  }

  /** The person when e-mail and password fit and the account is open. */
  async verify(email: string, password: string): Promise<Person | undefined> {
    const person = await this.dataSource.manager.findOneBy(Person, { email: email.toLowerCase() });
    const right = await verifyPassword(person?.passwordHash, password);
    return person && right && !person.disabled ? person : undefined;
  }
}
