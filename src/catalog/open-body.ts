import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { openingBy, type OpeningAnswers } from '../access/opening/opening-answers.js';
import {
  type BodyState,
  contradiction,
  isOpen,
  openingRefusal,
  type OpeningRefusal,
} from '../access/opening/opening-rule.js';
import { Document } from './documents/document.entity.js';
import { hasFindings } from './pages/page-screened.js';

/**
 * What stands against opening the body of a document that is here: the answers, and findings on its pages that nobody
 * said to have looked at. Undefined: nothing.
 */
export async function standsAgainst(
  tx: EntityManager,
  document: Document,
  after: BodyState,
  answers: OpeningAnswers | undefined,
  today?: string,
): Promise<OpeningRefusal | undefined> {
  if (!isOpen(after)) return undefined;
  const refusal = answers
    ? contradiction(after, answers, today)
    : openingRefusal(document, after, undefined, today);
  if (refusal || !answers || answers.personalData) return refusal;
  const pages = await pagesWithFindings(tx, document.id, after.originalOpen === true);
  return pages.length === 0 ? undefined : notLookedAt(pages);
}

/**
 * Keeps the answers with the document; pages that were looked at, of `numbers` where given, wait for nobody any more.
 * Counting them (`countRead`) is left to the caller.
 */
export async function keepOpening(
  tx: EntityManager,
  documentId: string,
  answers: OpeningAnswers,
  principal: Principal,
  numbers?: readonly number[],
): Promise<void> {
  await tx.update(Document, { id: documentId }, { opening: { ...openingBy(answers, principal) } });
  if (answers.personalData) await clearPages(tx, documentId, numbers);
}

/** A person looked at the findings on these pages, or on all pages. */
export async function clearPages(
  tx: EntityManager,
  documentId: string,
  numbers?: readonly number[],
): Promise<void> {
  await tx.query(
    `UPDATE page SET cleared = true WHERE document_id = $1 AND NOT cleared AND ${hasFindings('page')}
       AND ($2::int[] IS NULL OR number = ANY($2))`,
    [documentId, numbers ?? null],
  );
}

/** In order; those that are withheld count where the original would give them away. */
async function pagesWithFindings(
  tx: EntityManager,
  documentId: string,
  withheldToo: boolean,
): Promise<number[]> {
  const rows: { number: number }[] = await tx.query(
    `SELECT number FROM page WHERE document_id = $1 AND ($2 OR NOT withheld) AND ${hasFindings('page')} ORDER BY number`,
    [documentId, withheldToo],
  );
  return rows.map(({ number }) => number);
}

export function notLookedAt(pages: readonly number[]): OpeningRefusal {
  const named = pages.join(', ');
  return {
    code: 'openingRefused',
    message: {
      vi: `Trang ${named} có vẻ chứa dữ liệu cá nhân hoặc không đọc được: hãy ẩn các trang đó, hoặc xác nhận đã xem.`,
      en: `Page ${named} seems to hold personal data, or could not be read: withhold it, or say that you have looked.`,
    },
  };
}
