import type { Principal } from '../../access/principal.js';

/** Whose records they are, and which call of the import they belong to. */
export interface ImportTarget {
  readonly importId: string;
  readonly ownerOrganisationId: string;
  readonly createdBy?: string;
  /** As the audit trail names whoever sent them: they answered for what is opened. */
  readonly actor?: string;
}

/** Whoever sent them, as far as a document says who answered for it. */
export const principalOf = ({ createdBy, actor }: ImportTarget): Principal => ({
  role: 'librarian',
  ...(createdBy ? { personId: createdBy } : {}),
  ...(actor === undefined ? {} : { name: actor }),
});
