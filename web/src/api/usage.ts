import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

/** Uses of the whole collection by month; for staff. */
export const usageByMonthQuery = queryOptions({
  queryKey: ['usage', 'month'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/usage', { params: { query: { by: 'month' } }, signal })),
});

/** How a document was used by month; for those who keep it. */
export const usageQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'usage', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/usage', { params: { path: { id } }, signal })),
  });
