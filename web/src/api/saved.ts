import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { NewFollow, NewSavedSearch, SavedSearchPatch } from './types.js';

export const savedQuery = queryOptions({
  queryKey: ['saved'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/saved-searches', { signal })),
});

export const saveSearch = (body: NewSavedSearch) => bodyOf(api.POST('/api/v1/saved-searches', { body }));

export const followCards = (body: NewFollow) =>
  bodyOf(api.POST('/api/v1/saved-searches/opportunities', { body }));

export const changeSaved = ({ id, ...body }: SavedSearchPatch & { readonly id: string }) =>
  bodyOf(api.PATCH('/api/v1/saved-searches/{id}', { params: { path: { id } }, body }));

export const removeSaved = (id: string) =>
  done(api.DELETE('/api/v1/saved-searches/{id}', { params: { path: { id } } }));

export const stopMails = (token: string) =>
  done(api.POST('/api/v1/unsubscribe/{token}', { params: { path: { token } } }));
