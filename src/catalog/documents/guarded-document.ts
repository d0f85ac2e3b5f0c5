import type { Guarded } from '../../access/read-filter.js';
import type { AccessRule, Visibility } from '../../access/visibility.js';
import type { Document } from './document.entity.js';

const rule = (level: Visibility, embargo: string | null): AccessRule => ({
  level,
  ...(embargo === null ? {} : { embargo }),
});

export type GuardedColumns = Pick<
  Document,
  | 'ownerOrganisationId'
  | 'recordVisibility'
  | 'recordEmbargo'
  | 'visibility'
  | 'embargo'
  | 'quarantined'
  | 'pageCount'
  | 'pagesScreened'
  | 'effectivePass'
>;

type ScreeningColumns = Pick<Document, 'pageCount' | 'pagesScreened' | 'effectivePass'>;

/** A pass has been completed: before that, descriptions may come from a page that nobody should see. */
export const recordScreened = ({ effectivePass }: Pick<Document, 'effectivePass'>): boolean =>
  effectivePass > 0;

/** And no page of it waits for screening, or for a person to look at what was found. */
export const bodyScreened = (document: ScreeningColumns): boolean =>
  recordScreened(document) && document.pagesScreened >= document.pageCount;

/** What the read filter must know of a document; what waits for screening is as closed as what is restricted. */
export const guarded = (document: GuardedColumns): Guarded => ({
  ownerOrganisationId: document.ownerOrganisationId,
  record: rule(recordScreened(document) ? document.recordVisibility : 'restricted', document.recordEmbargo),
  body: rule(bodyScreened(document) ? document.visibility : 'restricted', document.embargo),
  quarantined: document.quarantined,
});
