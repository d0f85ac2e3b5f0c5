import type { EntryRights } from '../evidence/evidence-rights.js';
import type { OpenedDocument } from './document-access.js';

/** The original may hold what was withheld: it is for those who keep the document, unless opened separately. */
export const originalOpen = ({ keeps, body, document }: OpenedDocument): boolean =>
  keeps || (body && document.originalOpen);

/** The searchable PDF holds every page: with a page withheld it stays with those who keep the document. */
export const searchableOpen = ({ keeps, body, withheld }: EntryRights): boolean =>
  keeps || (body && withheld.size === 0);
