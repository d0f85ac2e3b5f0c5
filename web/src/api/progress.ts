import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

export const progressQuery = queryOptions({
  queryKey: ['progress'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/progress', { signal })),
});

export const statsQuery = queryOptions({
  queryKey: ['stats'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/stats', { signal })),
});
