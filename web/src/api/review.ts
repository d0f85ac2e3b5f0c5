import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { FieldEntry, ReviewField, ReviewKind } from './types.js';

export interface ReviewQuestion {
  readonly batch?: string;
  readonly kind?: ReviewKind;
  readonly field?: ReviewField;
}

const SCREENFUL = 20;

export const reviewQuery = ({ batch, kind, field }: ReviewQuestion) =>
  infiniteQueryOptions({
    queryKey: ['review', batch ?? '', kind ?? '', field ?? ''],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/review', {
          params: {
            query: {
              ...(batch ? { batch } : {}),
              ...(kind ? { kind } : {}),
              ...(field ? { field } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
              size: SCREENFUL,
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    // the row of questions stays as it is while somebody goes through it
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** How much is left of a question; asked again after each answer. */
export const reviewLeftQuery = ({ batch, kind, field }: ReviewQuestion) =>
  queryOptions({
    queryKey: ['review-left', batch ?? '', kind ?? '', field ?? ''],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/review/left', {
          params: {
            query: {
              ...(batch ? { batch } : {}),
              ...(kind ? { kind } : {}),
              ...(field ? { field } : {}),
            },
          },
          signal,
        }),
      ),
  });

const itemPath = (itemId: string) => ({ params: { path: { itemId } } });

/** Throws ApiProblem 409 `claimed` where somebody else is at work on it. */
export const claimItem = (itemId: string) =>
  bodyOf(api.POST('/api/v1/review/{itemId}/claim', itemPath(itemId)));

/** `leaving`: the call goes out although its page is closed. */
export const releaseItem = (itemId: string, leaving = false) =>
  done(api.DELETE('/api/v1/review/{itemId}/claim', { ...itemPath(itemId), keepalive: leaving }));

export const checkPage = (itemId: string, version: number) =>
  done(api.POST('/api/v1/review/{itemId}/checked', { ...itemPath(itemId), body: { version } }));

export const decideEntry = (
  id: string,
  entryId: string,
  body: { readonly status: 'confirmed' | 'rejected'; readonly value?: unknown },
): Promise<FieldEntry> =>
  bodyOf(
    api.PATCH('/api/v1/documents/{id}/fields/{entryId}', {
      params: { path: { id, entryId } },
      // any JSON; the description of the API has no word for that
      body: body as { status: typeof body.status; value?: FieldEntry['value'] },
    }),
  );

export const acceptMany = (body: { field: ReviewField; threshold: number; batch?: string }) =>
  bodyOf(api.POST('/api/v1/review/accept', { body }));

export const undoAccept = (undoId: string) =>
  bodyOf(api.POST('/api/v1/review/undo/{undoId}', { params: { path: { undoId } } }));
