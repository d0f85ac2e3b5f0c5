import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { CurrentPerson, Role } from './types.js';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/session', { signal })),
  staleTime: 60_000,
});

/** By e-mail and password, or by an API key: how the first administrator gets in. */
export type SignIn = { readonly email: string; readonly password: string } | { readonly key: string };

export const signIn = (body: SignIn) => bodyOf(api.POST('/api/v1/session', { body }));

export const signOut = () => done(api.DELETE('/api/v1/session'));

const RANK: Record<Role, number> = {
  reader: 0,
  reporter: 1,
  member: 2,
  librarian: 3,
  manager: 4,
  admin: 5,
};

/** Whether the person may do what `role` may; the server decides again on every call. */
export const atLeast = (person: CurrentPerson | null | undefined, role: Role): boolean =>
  person != null && RANK[person.role] >= RANK[role];
