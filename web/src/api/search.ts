import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

export interface SearchQuestion {
  readonly q?: string;
  readonly type?: string;
  readonly field?: string;
  readonly year?: string;
  readonly language?: string;
  readonly trl?: string;
  readonly sort?: string;
  readonly from?: number;
  readonly size?: number;
}

export const searchQuery = (question: SearchQuestion) =>
  queryOptions({
    queryKey: ['search', question],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/search', { params: { query: { ...question } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const suggestQuery = (q: string) =>
  queryOptions({
    queryKey: ['suggest', q],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/search/suggest', { params: { query: { q } }, signal })),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
