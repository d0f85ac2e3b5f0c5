import type { Guarded, ReadFilter } from '../../access/read-filter.js';
import type { Document } from '../documents/document.entity.js';
import { guarded } from '../documents/guarded-document.js';
import type { PassProgress } from '../../pipeline/progress.js';
import type { DocumentSummaryDto, LinksDto } from './summary.dto.js';
import { screeningView } from './screening-view.js';

/** What a summary needs beside the document's own row; fetched for a whole list at once. */
export interface SummaryParts {
  readonly progress: PassProgress | undefined;
  readonly authors: readonly string[];
  readonly host: string | undefined;
  readonly nameLinks: DocumentSummaryDto['nameLinks'];
  readonly suspectPages: readonly number[];
  /** Pages with findings that no person has looked at yet. */
  readonly lookAt: readonly number[];
}

export function summaryView(
  document: Document,
  parts: SummaryParts,
  filter: ReadFilter,
  publicUrl: string,
): DocumentSummaryDto {
  const guard: Guarded = guarded(document);
  const keeps = filter.ownsOrKeeps(guard);
  return {
    id: document.id,
    ...(document.externalId ? { externalId: document.externalId } : {}),
    type: document.type,
    status: document.status,
    indexed: document.indexedSeq >= document.changeSeq,
    ...(document.failure ? { failure: failureFor(document.failure, keeps) } : {}),
    warnings: keeps
      ? document.warnings.map(({ pages, ...rest }) => ({ ...rest, ...(pages ? { pages: [...pages] } : {}) }))
      : [],
    visibility: document.visibility,
    ...(document.embargo ? { embargo: document.embargo } : {}),
    recordVisibility: document.recordVisibility,
    ...(document.recordEmbargo ? { recordEmbargo: document.recordEmbargo } : {}),
    title: document.title,
    ...(keeps ? { originalName: document.originalName } : {}),
    pageCount: document.pageCount,
    ...(document.year === null ? {} : { year: document.year }),
    ...(document.language === null ? {} : { language: document.language }),
    ...(parts.host ? { host: parts.host } : {}),
    authors: [...parts.authors],
    nameLinks: [...parts.nameLinks],
    progress: progressFor(document, parts.progress),
    ...(document.quality === null ? {} : { quality: document.quality }),
    ...(keeps ? deskPart(document, parts) : {}),
    createdAt: document.createdAt.toISOString(),
    ...(document.readyAt ? { readyAt: document.readyAt.toISOString() } : {}),
    links: links(document.id, publicUrl),
  };
}

function deskPart(document: Document, parts: SummaryParts): Partial<DocumentSummaryDto> {
  const screening = screeningView(document, parts.lookAt);
  return {
    ownerOrganisationId: document.ownerOrganisationId,
    ...(document.batchId ? { batchId: document.batchId } : {}),
    ...(document.shelfMark ? { shelfMark: document.shelfMark } : {}),
    ...(document.boxNumber ? { boxNumber: document.boxNumber } : {}),
    ...(document.quarantined ? { quarantined: true } : {}),
    ...(screening ? { screening } : {}),
    ...(document.opening ? { opening: document.opening } : {}),
    ...(parts.suspectPages.length > 0 ? { suspectPages: [...parts.suspectPages] } : {}),
  };
}

/** The failing part's own words are for the desk. */
function failureFor(
  failure: NonNullable<Document['failure']>,
  keeps: boolean,
): NonNullable<DocumentSummaryDto['failure']> {
  const { detail, ...open } = failure;
  return { ...open, ...(keeps && detail ? { detail } : {}) };
}

/** A document that failed shows where; one that is ready is done, whatever runs were cancelled on the way. */
function progressFor(document: Document, progress: PassProgress | undefined): PassProgress {
  const done: PassProgress = { stage: 'done', done: document.pageCount, total: document.pageCount };
  return document.status === 'ready' && progress?.stage === 'done' ? done : (progress ?? done);
}

export const links = (id: string, publicUrl: string): LinksDto => ({
  self: `${publicUrl}/api/v1/documents/${id}`,
  html: `${publicUrl}/d/${id}`,
  pages: `${publicUrl}/api/v1/documents/${id}/pages`,
  image: `${publicUrl}/api/v1/documents/${id}/pages/1/image?width=320`,
});
