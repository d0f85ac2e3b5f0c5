import { atLeast, type Role } from './roles.js';

/** Whoever asks: a person with a session, a program with a key, or a stranger. */
export interface Asker {
  readonly role: Role;
  readonly personId?: string;
  readonly keyId?: string;
  readonly organisationId?: string;
  /** For the audit trail and the desk. */
  readonly name?: string;
}

export const STRANGER: Asker = { role: 'reader' };

/** The whole system itself: the worker, the command line. */
export const SYSTEM: Asker = { role: 'admin', name: 'phusa' };

/** What an account and a key have in common. */
interface Holder {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly organisationId: string | null;
}

const askerOf = ({ role, name, organisationId }: Holder): Asker => ({
  role,
  name,
  ...(organisationId ? { organisationId } : {}),
});

export const askerOfPerson = (person: Holder): Asker => ({ ...askerOf(person), personId: person.id });
export const askerOfKey = (key: Holder): Asker => ({ ...askerOf(key), keyId: key.id });

/** Staff of the archive: they see what is restricted, whoever owns it. */
export const isStaff = (asker: Asker): boolean => atLeast(asker.role, 'librarian');
