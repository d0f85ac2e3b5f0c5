import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { operations } from '../api.js';
import { api, bodyOf, problemOf } from './client.js';
import type { Card, CardPatch } from './types.js';

export type CardListQuestion = NonNullable<operations['Opportunities.list']['parameters']['query']>;

export const opportunitiesQuery = (question: CardListQuestion) =>
  queryOptions({
    queryKey: ['opportunities', 'list', question],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/opportunities', { params: { query: question }, signal })),
    placeholderData: keepPreviousData,
  });

/** A card with the ETag by which it may be changed. */
export interface SeenCard {
  readonly card: Card;
  readonly etag: string | undefined;
}

export const cardQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['opportunities', 'one', documentId],
    queryFn: async ({ signal }): Promise<SeenCard> => {
      const { data, error, response } = await api.GET('/api/v1/opportunities/{id}', {
        params: { path: { id: documentId } },
        signal,
      });
      if (!data) throw problemOf(response.status, error);
      return { card: data, etag: response.headers.get('etag') ?? undefined };
    },
  });

export const cardDraftQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['opportunities', 'draft', documentId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/opportunities/{id}/draft', { params: { path: { id: documentId } }, signal })),
  });

const matching = (etag: string | undefined): { headers?: Record<string, string> } =>
  etag ? { headers: { 'If-Match': etag } } : {};

export const writeCard = (documentId: string, body: CardPatch, etag: string | undefined) =>
  bodyOf(
    api.PATCH('/api/v1/opportunities/{id}', {
      params: { path: { id: documentId } },
      body,
      ...matching(etag),
    }),
  );

export const publishCard = (documentId: string, etag: string | undefined) =>
  bodyOf(
    api.POST('/api/v1/opportunities/{id}/publish', {
      params: { path: { id: documentId } },
      ...matching(etag),
    }),
  );

export const withdrawCard = (documentId: string, etag: string | undefined) =>
  bodyOf(
    api.POST('/api/v1/opportunities/{id}/withdraw', {
      params: { path: { id: documentId } },
      ...matching(etag),
    }),
  );

export const claimPictureUrl = (documentId: string, claimId: string, part: number): string =>
  `/api/v1/documents/${encodeURIComponent(documentId)}/claims/${encodeURIComponent(claimId)}/image?part=${part}`;

export const cardPdfUrl = (documentId: string, language: 'vi' | 'en'): string =>
  `/api/v1/opportunities/${encodeURIComponent(documentId)}/card.pdf?lang=${language}`;

export const dueClaimsQuery = infiniteQueryOptions({
  queryKey: ['opportunities', 'due'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/v1/claims/due', {
        params: { query: { ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? null,
});
