import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { NewKey, NewPerson, PersonPatch, Settings } from './types.js';

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/organisations', { signal })),
});

export const createOrganisation = (name: string) =>
  bodyOf(api.POST('/api/v1/organisations', { body: { name } }));

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/people', { signal })),
});

export const createPerson = (body: NewPerson) => bodyOf(api.POST('/api/v1/people', { body }));

export const patchPerson = (id: string, body: PersonPatch) =>
  bodyOf(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body }));

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/keys', { signal })),
});

export const createKey = (body: NewKey) => bodyOf(api.POST('/api/v1/keys', { body }));

export const revokeKey = (id: string) => done(api.DELETE('/api/v1/keys/{id}', { params: { path: { id } } }));

export const fixityQuery = queryOptions({
  queryKey: ['fixity'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/fixity', { signal })),
});

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/settings', { signal })),
});

export const patchSettings = (body: Settings) => bodyOf(api.PATCH('/api/v1/settings', { body }));
