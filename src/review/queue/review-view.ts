import type { Document } from '../../catalog/documents/document.entity.js';
import type { QueueItem } from './review-queue.js';
import type { ClaimView } from '../items/review-locks.js';
import { claimView, fieldView, WORKER } from '../../catalog/entry-views/entry-view.js';
import type { ErrorReport } from '../items/error-report.entity.js';
import type { ReviewLockDto, ReviewDocumentDto, ReviewItemDto } from './review.dto.js';
import type { ReportDto } from '../error-reports/error-reports.dto.js';

/** An item of the queue, for staff responsible for its document. */
export function reviewItemView(item: QueueItem): ReviewItemDto {
  const { id, priority, document, entry, page, report, dueClaim, claim } = item;
  const view = entry && fieldView(entry, WORKER);
  const asked = dueClaim && claimView(dueClaim.claim, WORKER);
  const number = page?.number ?? report?.page ?? (entry ?? dueClaim?.claim)?.evidence?.page;
  return {
    id,
    about: report ? 'report' : dueClaim ? 'dueClaim' : entry ? 'field' : 'page',
    priority,
    document: reviewDocumentView(document),
    ...(number === undefined || number < 1 ? {} : { page: number }),
    ...(entry && view ? { field: entry.name, entry: view } : {}),
    ...(page ? { version: page.version, unreadable: page.source === 'unreadable' } : {}),
    ...(page && page.quality !== null ? { quality: page.quality } : {}),
    ...(report ? { report: reportView(report), ...(report.field ? { field: report.field } : {}) } : {}),
    ...(dueClaim && asked ? { dueClaim: asked, due: dueClaim.reason } : {}),
    ...(claim ? { claim: reviewLockView(claim) } : {}),
  };
}

export const reviewDocumentView = (document: Document): ReviewDocumentDto => ({
  id: document.id,
  title: document.title,
  originalName: document.originalName,
  type: document.type,
  ...(document.language ? { language: document.language } : {}),
});

export const reviewLockView = ({ by, mine, until }: ClaimView): ReviewLockDto => ({
  by,
  mine,
  until: until.toISOString(),
});

const reportView = ({ words, reporter, status, createdAt }: ErrorReport): ReportDto => ({
  words,
  status,
  at: createdAt.toISOString(),
  ...(reporter === null ? {} : { by: reporter }),
});
