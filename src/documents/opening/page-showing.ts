import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import { contradiction, isOpen, refuseOpening, UNANSWERED } from '../../access/opening/opening-rule.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import { keepOpening, notLookedAt } from '../../catalog/open-body.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { pageScreened } from '../../catalog/pages/page-screened.js';

/**
 * Before a withheld page of an open document is shown again: somebody must have answered for the document, and have
 * looked at what was found on the page. Keeps what is answered now.
 */
export async function checkShowing(
  tx: EntityManager,
  document: Document,
  number: number,
  answers: OpeningAnswers | undefined,
  principal: Principal,
): Promise<void> {
  const page = await tx.findOneBy(Page, { documentId: document.id, number });
  if (!page?.withheld || !isOpen(document)) return;
  if (!answers && !document.opening) return refuseOpening(UNANSWERED);
  if (answers) refuseOpening(contradiction(document, answers));
  // what was answered before was not said of a page that nobody was to see
  if (!pageScreened(page) && !answers?.personalData) return refuseOpening(notLookedAt([number]));
  if (answers) await keepOpening(tx, document.id, answers, principal, [number]);
}
