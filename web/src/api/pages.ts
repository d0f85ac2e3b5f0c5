import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { minded } from './shut-away.js';
import type { Box } from './types.js';

export const pageQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['documents', 'page', id, number],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/pages/{number}', { params: { path: { id, number } }, signal })),
    staleTime: 30_000,
  });

export const hitsInsideQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: ['documents', 'hits', id, q],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/hits', { params: { path: { id }, query: { q } }, signal })),
    enabled: q.trim() !== '',
  });

export const withholdPage = (id: string, number: number, withheld: boolean) =>
  bodyOf(
    api.PATCH('/api/v1/documents/{id}/pages/{number}', {
      params: { path: { id, number } },
      body: { withheld },
    }),
  );

const pagePath = (id: string, number: number) => ({ params: { path: { id, number } } });

/** A line that the reader missed; `after`: the line before it, null where it is the first. */
export interface MissedLine {
  readonly text: string;
  readonly box: Box;
  readonly after: string | null;
}

/** Throws ApiProblem 409 `lineChanged` where somebody else has changed the line since `version`. */
export const correctLine = (
  id: string,
  number: number,
  version: number,
  line: { id: string; text: string } | MissedLine,
) =>
  minded(
    id,
    bodyOf(
      api.PUT('/api/v1/documents/{id}/pages/{number}/text', {
        ...pagePath(id, number),
        body: { version, lines: ['box' in line ? { ...line, box: [...line.box] } : line] },
      }),
    ),
  );

export const pageHistoryQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['documents', 'history', id, number],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/pages/{number}/history', { ...pagePath(id, number), signal })),
  });

export const restorePage = (id: string, number: number, version: number) =>
  minded(
    id,
    bodyOf(
      api.POST('/api/v1/documents/{id}/pages/{number}/restore', {
        ...pagePath(id, number),
        body: { version },
      }),
    ),
  );

export const placeCorrection = (id: string, number: number, correctionId: string, lineId?: string) =>
  minded(
    id,
    bodyOf(
      api.POST('/api/v1/documents/{id}/pages/{number}/corrections/{correctionId}/place', {
        params: { path: { id, number, correctionId } },
        body: lineId === undefined ? {} : { lineId },
      }),
    ),
  );

export const dismissCorrection = (id: string, number: number, correctionId: string) =>
  minded(
    id,
    bodyOf(
      api.POST('/api/v1/documents/{id}/pages/{number}/corrections/{correctionId}/dismiss', {
        params: { path: { id, number, correctionId } },
      }),
    ),
  );

/** The widths in which the server makes page pictures. */
export const IMAGE_WIDTHS = [160, 320, 640, 1240, 2480] as const;

export const pageImageUrl = (id: string, page: number, width: (typeof IMAGE_WIDTHS)[number]): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/pages/${page}/image?width=${width}`;
