import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { Claim, DocumentPatch, EntryStatus, FieldEntry, TableQuery } from './types.js';

export type DeskFilter = 'all' | 'needsMe' | 'inWork' | 'done' | 'failed';

/** `all` is no filter; the rest is as GET /documents takes it. */
export interface ListQuestion extends Omit<TableQuery, 'filter'> {
  readonly filter: DeskFilter;
}

const PAGE_SIZE = 100;

export const tableQueryOf = ({ filter, ...rest }: ListQuestion): TableQuery => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
  ...(filter === 'all' ? {} : { filter }),
});

export const documentListQuery = (question: ListQuestion) => {
  const query = tableQueryOf(question);
  return infiniteQueryOptions({
    queryKey: ['documents', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/documents', {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}), size: PAGE_SIZE } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
};

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'one', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
  });

export const recentQuery = (size: number) =>
  queryOptions({
    queryKey: ['documents', 'recent', size],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/recent', { params: { query: { size } }, signal })),
  });

export const relationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'relations', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/relations', { params: { path: { id } }, signal })),
  });

export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'similar', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/similar', { params: { path: { id } }, signal })),
  });

/** Of one page of it, where `page` is given. */
export const citationUrl = (id: string, format: 'ris' | 'bibtex' | 'csl' | 'plain', page?: number): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/citation?format=${format}${page === undefined ? '' : `&page=${page}`}`;

export const patchDocument = (id: string, body: DocumentPatch) =>
  bodyOf(api.PATCH('/api/v1/documents/{id}', { params: { path: { id } }, body }));

export const retryDocument = (id: string) =>
  bodyOf(api.POST('/api/v1/documents/{id}/retry', { params: { path: { id } } }));

export const deleteDocument = (id: string) =>
  done(api.DELETE('/api/v1/documents/{id}', { params: { path: { id } } }));

export const judgeEntry = (id: string, entryId: string, status: EntryStatus): Promise<FieldEntry> =>
  bodyOf(
    api.PATCH('/api/v1/documents/{id}/fields/{entryId}', {
      params: { path: { id, entryId } },
      body: { status },
    }),
  );

export const judgeClaim = (
  id: string,
  claimId: string,
  body: { status?: EntryStatus; publicQuote?: boolean; validUntil?: string | null },
): Promise<Claim> =>
  bodyOf(api.PATCH('/api/v1/documents/{id}/claims/{claimId}', { params: { path: { id, claimId } }, body }));
