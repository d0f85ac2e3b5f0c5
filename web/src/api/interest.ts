import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { InterestState, InterestStep, NewInterest } from './types.js';

export const expressInterest = (documentId: string, body: NewInterest) =>
  bodyOf(api.POST('/api/v1/opportunities/{id}/interest', { params: { path: { id: documentId } }, body }));

export const ownInterestQuery = (token: string) =>
  queryOptions({
    queryKey: ['interest', 'own', token],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/interest/own/{token}', { params: { path: { token } }, signal })),
  });

export const withdrawInterest = (token: string) =>
  done(api.POST('/api/v1/interest/own/{token}/withdraw', { params: { path: { token } } }));

export const writeToDesk = (token: string, text: string) =>
  bodyOf(api.POST('/api/v1/interest/own/{token}/messages', { params: { path: { token } }, body: { text } }));

export const deskInterestsQuery = (state: InterestState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['interest', 'desk', state ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        api.GET('/api/v1/interest', {
          params: { query: { ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const deskInterestQuery = (id: string) =>
  queryOptions({
    queryKey: ['interest', 'case', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/interest/{id}', { params: { path: { id } }, signal })),
  });

export const takeStep = (id: string, body: InterestStep) =>
  bodyOf(api.POST('/api/v1/interest/{id}/steps', { params: { path: { id } }, body }));

export const correctStep = (id: string, reason: string) =>
  bodyOf(api.POST('/api/v1/interest/{id}/corrections', { params: { path: { id } }, body: { reason } }));

export const answerInterest = (id: string, text: string) =>
  bodyOf(api.POST('/api/v1/interest/{id}/answers', { params: { path: { id } }, body: { text } }));

export const needsNoAnswer = (id: string) =>
  bodyOf(api.POST('/api/v1/interest/{id}/read', { params: { path: { id } } }));

export const valueDeal = (id: string, valueVnd: number | null) =>
  bodyOf(api.PUT('/api/v1/interest/{id}/value', { params: { path: { id } }, body: { valueVnd } }));

export const chooseDailyMail = (wanted: boolean, language: 'vi' | 'en') =>
  done(api.PUT('/api/v1/interest/mails', { body: { wanted, language } }));

export const keepInquirersFor = (keepDays: number) =>
  done(api.PUT('/api/v1/interest/settings', { body: { keepDays } }));
