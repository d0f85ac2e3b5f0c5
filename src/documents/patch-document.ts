import { ConflictException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { renewAgents } from '../catalog/agents/renew-agents.js';
import { decideType } from '../catalog/description/decisions.js';
import { Document } from '../catalog/documents/document.entity.js';
import { countRead } from '../catalog/pages/count-read.js';
import type { ProcessingPasses } from '../pipeline/processing-passes.js';
import type { DocumentPatchDto } from './dto/document-patch.dto.js';
import { officeCheckOf } from './office/office-check.js';
import { checkOpening, keepAnswers } from './opening/opening-review.js';
import { decideQuarantine, type QuarantineOutcome } from './opening/quarantine-decision.js';

/** Changes a document that the caller holds locked, and marks as changed (`touch`) afterwards. */
export async function patchDocument(
  tx: EntityManager,
  document: Document,
  patch: DocumentPatchDto,
  passes: ProcessingPasses,
  principal: Principal,
): Promise<QuarantineOutcome> {
  const { id } = document;
  const { type, opening: _opening, ownerOrganisationId, quarantined, officeCheckedOn, ...columns } = patch;
  await checkOpening(tx, document, patch);
  const outcome = await decideQuarantine(tx, document, quarantined, passes, principal);
  const officeCheck =
    officeCheckedOn === undefined ? undefined : await officeCheckOf(tx, document, officeCheckedOn);
  const set = {
    ...columns,
    ...(ownerOrganisationId ? { ownerOrganisationId } : {}),
    ...(officeCheck === undefined ? {} : { officeCheck }),
  };
  if (Object.keys(set).length > 0) await tx.update(Document, { id }, set).catch(sameBytes);
  await keepAnswers(tx, document, patch, principal);
  await countRead(tx, id);
  if (type) await decideType(tx, id, type, principal.personId);
  await renewAgents(tx, [id]);
  return outcome;
}

const UNIQUE_VIOLATION = '23505';

function sameBytes(error: unknown): never {
  const driver: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : undefined;
  if (typeof driver === 'object' && driver !== null && 'code' in driver && driver.code === UNIQUE_VIOLATION)
    throw ownsItAlready();
  throw error;
}

export const ownsItAlready = (): ConflictException =>
  new ConflictException({
    message: { vi: 'Đơn vị đó đã có đúng tệp này.', en: 'That organisation already has this very file.' },
  });
