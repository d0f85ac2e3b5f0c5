import type { Principal } from '../../access/principal.js';

/** Whose records they are, and which call of the import they belong to. */
export interface ImportTarget {
  readonly importId: string;
  readonly ownerOrganisationId: string;
  readonly createdBy?: string;
  /** The sender's name in the audit trail: they answered for what is opened. */
  readonly actor?: string;
}

/** The sender, as a document names who answered for it. */
export const principalOf = ({ createdBy, actor }: ImportTarget): Principal => ({
  role: 'librarian',
  ...(createdBy ? { personId: createdBy } : {}),
  ...(actor === undefined ? {} : { name: actor }),
});
