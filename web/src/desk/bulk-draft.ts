import type { NewBulkChange, OpeningReview } from '../api/types.js';
import type { TYPES, VISIBILITIES } from './desk-address.js';

export const ACTS = ['visibility', 'type', 'owner', 'batch', 'accept', 'reread'] as const;

/** A bulk change without its documents. */
export type ActAsked = Omit<NewBulkChange, 'documents' | 'matching'>;

export interface Draft {
  readonly act: (typeof ACTS)[number];
  readonly visibility: (typeof VISIBILITIES)[number];
  readonly patent?: OpeningReview['patent'];
  readonly secrecy?: 'yes' | 'no';
  /** Pages with personal data were looked at and may be shown. */
  readonly looked: boolean;
  /** `YYYY-MM-DD`, or empty for now. */
  readonly embargo: string;
  readonly type?: (typeof TYPES)[number] | undefined;
  readonly owner: string;
  /** Empty: out of theirs. */
  readonly batch: string;
  readonly force: boolean;
}

export const NO_DRAFT: Draft = {
  act: 'visibility',
  visibility: 'public',
  looked: false,
  embargo: '',
  owner: '',
  batch: '',
  force: false,
};

/** What is asked of the server; undefined while something is to be answered or chosen. */
export function actOf(draft: Draft): ActAsked | undefined {
  const { act, type, owner, batch, force } = draft;
  switch (act) {
    case 'visibility':
      return openingOf(draft);
    case 'type':
      return type && { act, type };
    case 'owner':
      return owner === '' ? undefined : { act, ownerOrganisationId: owner };
    case 'batch':
      return { act, batchId: batch === '' ? null : batch };
    case 'accept':
      return { act };
    case 'reread':
      return { act, ...(force ? { force } : {}) };
  }
}

function openingOf({ visibility, patent, secrecy, looked, embargo }: Draft): ActAsked | undefined {
  if (visibility === 'restricted') return { act: 'visibility', visibility };
  if (!patent || secrecy !== 'no') return undefined;
  return {
    act: 'visibility',
    visibility,
    embargo: embargo === '' ? null : embargo,
    opening: { patent, personalData: looked, secrecy: false },
  };
}
