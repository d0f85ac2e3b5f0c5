import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { RereadOptions } from './types.js';

/** What is to be read again: one document, one batch, or everything. */
export interface RereadWhat {
  readonly document?: string;
  readonly batch?: string;
}

export const rereadScopeQuery = (query: RereadWhat) =>
  queryOptions({
    queryKey: ['rereads', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/rereads', { params: { query }, signal })),
    staleTime: 0,
  });

/** Begins it; gives how many documents wait to be read again. */
export async function beginReread({ document, batch }: RereadWhat, options: RereadOptions): Promise<number> {
  if (document === undefined) {
    const body = { ...options, ...(batch ? { batch } : {}) };
    return (await bodyOf(api.POST('/api/v1/rereads', { body }))).documents;
  }
  await bodyOf(
    api.POST('/api/v1/documents/{id}/reread', { params: { path: { id: document } }, body: options }),
  );
  return 1;
}
