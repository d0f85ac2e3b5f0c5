import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { type BodyState, type OpeningRefusal, refuseOpening } from '../../access/opening/opening-rule.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import { keepOpening, standsAgainst } from '../../catalog/open-body.js';
import type { DocumentPatchDto } from '../dto/document-patch.dto.js';

/**
 * Guards the opening of a report: the answers given are required, held against what is known, and refused where they
 * contradict it.
 */
export async function checkOpening(
  tx: EntityManager,
  document: Document,
  patch: DocumentPatchDto,
  today?: string,
): Promise<void> {
  if (document.quarantined && patch.quarantined !== false && opens(patch)) refuseOpening(MARKED);
  refuseOpening(await standsAgainst(tx, document, bodyAfter(document, patch), patch.opening, today));
}

/** Keeps the answers of a patch whose document others may read, or will. */
export async function keepAnswers(
  tx: EntityManager,
  document: Document,
  patch: DocumentPatchDto,
  principal: Principal,
): Promise<void> {
  if (patch.opening && opens(bodyAfter(document, patch)))
    await keepOpening(tx, document.id, patch.opening, principal);
}

const opens = ({ visibility = 'restricted' }: Partial<BodyState>): boolean => visibility !== 'restricted';

const bodyAfter = (document: Document, patch: DocumentPatchDto): BodyState => ({
  visibility: patch.visibility ?? document.visibility,
  embargo: patch.embargo === undefined ? document.embargo : patch.embargo,
  originalOpen: patch.originalOpen ?? document.originalOpen,
});

const MARKED: OpeningRefusal = {
  code: 'openingRefused',
  message: {
    vi: 'Tài liệu mang dấu mật, không thể mở.',
    en: 'The document bears a secrecy mark and cannot be opened.',
  },
};
