import type { Principal } from '../../access/principal.js';
import { atLeast } from '../../access/roles.js';
import { worksFor } from '../../access/unit-rights.js';
import type { Document } from '../../catalog/documents/document.entity.js';

/**
 * Who may write, publish and withdraw the card: librarians of the organisation that owns the document, and those who
 * belong to none; managers of the whole archive. A card speaks for its owner.
 */
export function mayWriteCard(
  principal: Principal,
  { ownerOrganisationId }: Pick<Document, 'ownerOrganisationId'>,
): boolean {
  if (!worksFor(principal, ownerOrganisationId)) return false;
  return (
    principal.organisationId === undefined ||
    principal.organisationId === ownerOrganisationId ||
    atLeast(principal.role, 'manager')
  );
}
