import type { Asker } from '../../access/asker.js';
import { atLeast } from '../../access/roles.js';
import { worksFor } from '../../access/unit-rights.js';
import type { Document } from '../../catalog/documents/document.entity.js';

/**
 * Who may write, publish and withdraw the card: librarians of the organisation that owns the document, and those who
 * belong to none; managers of the whole archive. A card speaks for its owner.
 */
export function mayWriteCard(
  asker: Asker,
  { ownerOrganisationId }: Pick<Document, 'ownerOrganisationId'>,
): boolean {
  if (!worksFor(asker, ownerOrganisationId)) return false;
  return (
    asker.organisationId === undefined ||
    asker.organisationId === ownerOrganisationId ||
    atLeast(asker.role, 'manager')
  );
}
