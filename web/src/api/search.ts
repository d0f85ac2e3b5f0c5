import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { operations } from '../api.js';
import { api, bodyOf } from './client.js';

export type SearchQuestion = NonNullable<operations['Search.find']['parameters']['query']>;

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
