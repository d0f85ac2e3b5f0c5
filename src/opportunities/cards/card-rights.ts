import type { Asker } from '../../access/asker.js';
import { atLeast } from '../../access/roles.js';
import type { Document } from '../../catalog/documents/document.entity.js';

/**
 * Who may write and publish the card: librarians of the organisation that owns the document, and those who belong to no
 * single organisation or stand above all (managers). A card speaks for its owner.
 */
export function mayWriteCard(
  asker: Asker,
  { ownerOrganisationId }: Pick<Document, 'ownerOrganisationId'>,
): boolean {
  if (!atLeast(asker.role, 'librarian')) return false;
  return (
    asker.organisationId === undefined ||
    asker.organisationId === ownerOrganisationId ||
    atLeast(asker.role, 'manager')
  );
}
