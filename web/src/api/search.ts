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

/** All that a search finds, the first thousand of it, as a file. */
export function exportUrl(
  { from: _from, size: _size, ...question }: SearchQuestion,
  format: 'xlsx' | 'csv' | 'ris' | 'bibtex',
): string {
  const parameters = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(question))
    if (value !== undefined) parameters.set(name, String(value));
  return `/api/v1/search/export?${parameters.toString()}`;
}

export const suggestQuery = (q: string) =>
  queryOptions({
    queryKey: ['suggest', q],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/search/suggest', { params: { query: { q } }, signal })),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
