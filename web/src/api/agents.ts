import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { AgentKind } from './types.js';

const SCREENFUL = 20;

export const agentQuery = (id: string) =>
  queryOptions({
    queryKey: ['agents', 'one', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/agents/{id}', { params: { path: { id } }, signal })),
  });

const LIST_SCREENFUL = 50;

/** By name; `q` is the beginning of one, with marks or without. */
export const agentsQuery = (asked: { readonly q?: string; readonly kind?: AgentKind }) =>
  infiniteQueryOptions({
    queryKey: ['agents', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/agents', {
          params: {
            query: { ...asked, size: LIST_SCREENFUL, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    placeholderData: keepPreviousData,
  });

export const agentDocumentsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['agents', 'documents', id],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/agents/{id}/documents', {
          params: { path: { id }, query: { size: SCREENFUL, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });

export const duplicatesQuery = (kind: AgentKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['agents', 'duplicates', kind ?? ''],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/agents/duplicates', {
          params: {
            query: {
              size: SCREENFUL,
              ...(kind ? { kind } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    // the list stays as it is while somebody goes through it, so that what was decided can be taken back
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

const pair = (duplicateId: string) => ({ params: { path: { duplicateId } } });

export const sayDifferent = (duplicateId: string) =>
  done(api.POST('/api/v1/agents/duplicates/{duplicateId}/different', pair(duplicateId)));

export const takeBackDifferent = (duplicateId: string) =>
  done(api.DELETE('/api/v1/agents/duplicates/{duplicateId}/different', pair(duplicateId)));
