import type { Guarded } from '../../access/read-filter.js';
import type { AccessRule, Visibility } from '../../access/visibility.js';
import type { Document } from './document.entity.js';

const rule = (level: Visibility, embargo: string | null): AccessRule => ({
  level,
  ...(embargo === null ? {} : { embargo }),
});

export type GuardedColumns = Pick<
  Document,
  'ownerOrganisationId' | 'recordVisibility' | 'recordEmbargo' | 'visibility' | 'embargo' | 'quarantined'
>;

/** What the read filter must know of a document. */
export const guarded = (document: GuardedColumns): Guarded => ({
  ownerOrganisationId: document.ownerOrganisationId,
  record: rule(document.recordVisibility, document.recordEmbargo),
  body: rule(document.visibility, document.embargo),
  quarantined: document.quarantined,
});
