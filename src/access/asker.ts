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

/** Staff of the archive: they see what is restricted, whoever owns it. */
export const isStaff = (asker: Asker): boolean => atLeast(asker.role, 'librarian');
