import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { AccountChange, PasswordChange, ResetUse } from './types.js';

export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/about', { signal })),
  staleTime: 10 * 60_000,
});

export const patchAccount = (body: AccountChange) => bodyOf(api.PATCH('/api/v1/account', { body }));

export const changePassword = (body: PasswordChange) => done(api.POST('/api/v1/account/password', { body }));

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/account/sessions', { signal })),
});

export const endSession = (session: string) =>
  done(api.DELETE('/api/v1/account/sessions/{session}', { params: { path: { session } } }));

export const endOtherSessions = () => done(api.DELETE('/api/v1/account/sessions'));

export const ownKeysQuery = queryOptions({
  queryKey: ['account', 'keys'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/account/keys', { signal })),
});

export const revokeOwnKey = (keyId: string) =>
  done(api.DELETE('/api/v1/account/keys/{keyId}', { params: { path: { keyId } } }));

export const askReset = (email: string) =>
  done(api.POST('/api/v1/password-resets/by-mail', { body: { email } }));

export const resetPassword = (body: ResetUse) => done(api.POST('/api/v1/password-resets/use', { body }));

/** A link for an administrator to hand over; shown this once. */
export const issueReset = (id: string) =>
  bodyOf(api.POST('/api/v1/people/{id}/password-reset', { params: { path: { id } } }));
