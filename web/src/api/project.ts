import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'project', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/project', { params: { path: { id } }, signal })),
  });
