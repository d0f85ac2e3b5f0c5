import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

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

/** The widths in which the server makes page pictures. */
export const IMAGE_WIDTHS = [160, 320, 640, 1240, 2480] as const;

export const pageImageUrl = (id: string, page: number, width: (typeof IMAGE_WIDTHS)[number]): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/pages/${page}/image?width=${width}`;
