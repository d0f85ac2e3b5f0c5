import type { DocumentSummary } from '../api/types.js';

export type RowState = 'failed' | 'inWork' | 'needsLook' | 'indexing' | 'done';

/** What a row of the desk says about its document, in the order of what matters most. */
export function rowState(document: DocumentSummary): RowState {
  if (document.status === 'failed') return 'failed';
  if (document.status !== 'ready') return 'inWork';
  // ready with a failure: it could not be read again, and what was read before stands
  if (document.failure || document.warnings.length > 0 || document.quarantined) return 'needsLook';
  // it opens when somebody has looked at what was found
  if ((document.screening?.lookAt.length ?? 0) > 0) return 'needsLook';
  return document.indexed ? 'done' : 'indexing';
}

/** Pages done and in all, as the bar shows them. */
export function pagesOf(document: DocumentSummary): { done: number; total: number } {
  const total = document.pageCount;
  if (document.status === 'ready') return { done: total, total };
  const { progress } = document;
  if (progress.stage === 'identify') return { done: 0, total };
  if (progress.stage === 'read') return { done: progress.done, total: progress.total };
  return document.status === 'failed' ? { done: 0, total } : { done: total, total };
}

/** The stage in work, as the interface texts name it. */
export function stageOf(document: DocumentSummary): string {
  if (document.status === 'received') return 'received';
  if (document.progress.stage === 'done') return 'index';
  return document.progress.stage;
}
