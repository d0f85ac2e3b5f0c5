import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { NewBatch } from './types.js';

export const batchesQuery = queryOptions({
  queryKey: ['batches'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/batches', { signal })),
});

export const createBatch = (body: NewBatch) => bodyOf(api.POST('/api/v1/batches', { body }));
