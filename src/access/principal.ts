import { atLeast, type Role } from './roles.js';

/** Who a request comes from: a person with a session, a program with a key, or an anonymous client. */
export interface Principal {
  readonly role: Role;
  readonly personId?: string;
  readonly keyId?: string;
  readonly organisationId?: string;
  /** Of the organisation that owns by default: the role holds for what all units own. */
  readonly wholeArchive?: boolean;
  /** For the audit trail and the desk. */
  readonly name?: string;
}

export const ANONYMOUS: Principal = { role: 'reader' };

/** The whole system itself: the worker, the command line. */
export const SYSTEM: Principal = { role: 'admin', name: 'phusa' };

/** What an account and a key have in common. */
interface Holder {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly organisationId: string | null;
}

/** `defaultId`: the organisation that owns by default. */
const principalOf = ({ role, name, organisationId }: Holder, defaultId: string): Principal => ({
  role,
  name,
  ...(organisationId ? { organisationId } : {}),
  ...(organisationId === defaultId ? { wholeArchive: true } : {}),
});

export const principalOfPerson = (person: Holder, defaultId: string): Principal => ({
  ...principalOf(person, defaultId),
  personId: person.id,
});
export const principalOfKey = (key: Holder, defaultId: string): Principal => ({
  ...principalOf(key, defaultId),
  keyId: key.id,
});

/** Staff of the archive or of one of its units. What of it they work on, `unit-rights` says. */
export const isStaff = (principal: Principal): boolean => atLeast(principal.role, 'librarian');
