import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

export const pageQuery = (id: string, n: number) =>
  queryOptions({
    queryKey: ['documents', 'page', id, n],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/pages/{n}', { params: { path: { id, n } }, signal })),
    staleTime: 30_000,
  });

export const hitsInsideQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: ['documents', 'hits', id, q],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/hits', { params: { path: { id }, query: { q } }, signal })),
    enabled: q.trim() !== '',
  });

export const withholdPage = (id: string, n: number, withheld: boolean) =>
  bodyOf(
    api.PATCH('/api/v1/documents/{id}/pages/{n}', {
      params: { path: { id, n } },
      body: { withheld },
    }),
  );

/** The widths in which the server makes page pictures. */
export const IMAGE_WIDTHS = [200, 400, 800, 1200, 1600, 2400] as const;

export const pageImageUrl = (id: string, n: number, width: (typeof IMAGE_WIDTHS)[number]): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/pages/${n}/image?width=${width}`;
