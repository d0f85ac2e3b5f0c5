import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { BulkChange, NewBulkChange, NewSavedFilter } from './types.js';

const LOOK_MS = 700;
const LOOK_LATER_MS = 3_000;

/** A worker is at it, or will be. */
export const isUnderWay = ({ status }: Pick<BulkChange, 'status'>): boolean =>
  status === 'previewing' || status === 'running';

export const bulkChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk-changes', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/bulk-changes/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : LOOK_MS),
  });

export const bulkChangesQuery = queryOptions({
  queryKey: ['bulk-changes'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/bulk-changes', { signal })),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? LOOK_LATER_MS : false),
});

export const askBulkChange = (body: NewBulkChange) => bodyOf(api.POST('/api/v1/bulk-changes', { body }));

export const startBulkChange = (id: string) =>
  bodyOf(api.POST('/api/v1/bulk-changes/{id}/start', { params: { path: { id } } }));

export const stopBulkChange = (id: string) =>
  bodyOf(api.POST('/api/v1/bulk-changes/{id}/stop', { params: { path: { id } } }));

export const bulkResultUrl = (id: string, language: 'vi' | 'en'): string =>
  `/api/v1/bulk-changes/${encodeURIComponent(id)}/results.csv?language=${language}`;

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/saved-filters', { signal })),
});

export const keepFilter = (body: NewSavedFilter) => bodyOf(api.PUT('/api/v1/saved-filters', { body }));

export const forgetFilter = (id: string) =>
  done(api.DELETE('/api/v1/saved-filters/{id}', { params: { path: { id } } }));
