import type { QueueItem } from '../review/review-queue.js';
import type { ClaimView } from '../review/review-claims.js';
import { fieldView, KEEPER } from './entry-view.js';
import type { ReviewClaimDto, ReviewItemDto } from './review.dto.js';

/** An item of the queue, for who keeps its document. */
export function reviewItemView({ id, priority, document, entry, page, claim }: QueueItem): ReviewItemDto {
  const view = entry && fieldView(entry, KEEPER);
  const number = page?.number ?? entry?.evidence?.page;
  return {
    id,
    about: entry ? 'field' : 'page',
    priority,
    document: {
      id: document.id,
      title: document.title,
      originalName: document.originalName,
      type: document.type,
      ...(document.language ? { language: document.language } : {}),
    },
    ...(number === undefined ? {} : { page: number }),
    ...(entry && view ? { field: entry.name, entry: view } : {}),
    ...(page ? { version: page.version, unreadable: page.source === 'unreadable' } : {}),
    ...(page && page.quality !== null ? { quality: page.quality } : {}),
    ...(claim ? { claim: reviewClaimView(claim) } : {}),
  };
}

export const reviewClaimView = ({ by, mine, until }: ClaimView): ReviewClaimDto => ({
  by,
  mine,
  until: until.toISOString(),
});
