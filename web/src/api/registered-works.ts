import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import { nextAsk, nextAskOfAll } from './import-rounds.js';
import type {
  RegisteredWorkImport,
  RegisteredWorkListChange,
  RegisteredWorkPotential,
  RegisteredWorkState,
} from './types.js';

const pathOf = (id: string) => ({ params: { path: { id } } });

export interface RegisteredWorkQuestion {
  readonly q?: string;
  readonly state?: RegisteredWorkState;
  readonly potential?: RegisteredWorkPotential;
  readonly unit?: string;
  readonly year?: number;
  readonly investigator?: string;
}

export const registeredWorksQuery = (question: RegisteredWorkQuestion) =>
  infiniteQueryOptions({
    queryKey: ['registeredWorks', 'list', question],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        api.GET('/api/v1/registered-works', {
          params: { query: { ...question, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const matchesQuery = queryOptions({
  queryKey: ['registeredWorks', 'matches'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/registered-works/matches', { signal })),
});

export const proposalsQuery = queryOptions({
  queryKey: ['registeredWorks', 'proposals'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/v1/registered-works/proposals', { params: { query: { size: 100 } }, signal })),
});

export const answerMatch = (id: string, documentId: string, answer: 'yes' | 'no' | 'later') =>
  bodyOf(
    api.PUT('/api/v1/registered-works/{id}/matches/{documentId}', {
      params: { path: { id, documentId } },
      body: { answer },
    }),
  );

export const judgePotential = (id: string, potential: RegisteredWorkPotential) =>
  bodyOf(api.PATCH('/api/v1/registered-works/{id}', { ...pathOf(id), body: { potential } }));

export const decideProposal = (id: string, take: boolean) =>
  done(api.POST('/api/v1/registered-works/proposals/{id}', { ...pathOf(id), body: { take } }));

export const listsQuery = queryOptions({
  queryKey: ['registeredWorks', 'lists'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/registered-works/lists', { signal })),
  refetchInterval: ({ state }) => nextAskOfAll(state.data),
});

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['registeredWorks', 'lists', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/registered-works/lists/{id}', { ...pathOf(id), signal })),
    refetchInterval: nextAsk,
    refetchOnWindowFocus: false,
  });

export function sendList(file: File): Promise<RegisteredWorkImport> {
  const form = new FormData();
  form.append('file', file, file.name);
  return bodyOf(
    api.POST('/api/v1/registered-works/lists', {
      // the form is sent as it is
      body: form as unknown as { file: string },
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );
}

export const changeList = (id: string, body: RegisteredWorkListChange) =>
  bodyOf(api.PATCH('/api/v1/registered-works/lists/{id}', { ...pathOf(id), body }));
export const startList = (id: string) =>
  bodyOf(api.POST('/api/v1/registered-works/lists/{id}/start', pathOf(id)));
export const stopList = (id: string) =>
  bodyOf(api.POST('/api/v1/registered-works/lists/{id}/stop', pathOf(id)));
export const removeList = (id: string) => done(api.DELETE('/api/v1/registered-works/lists/{id}', pathOf(id)));

/** What withdrawing a list comes to; asked anew whenever it is shown. */
export const withdrawalQuery = (id: string) =>
  queryOptions({
    queryKey: ['registeredWorks', 'withdrawal', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/registered-works/lists/{id}/withdrawal', { ...pathOf(id), signal })),
    staleTime: 0,
  });

export const withdrawList = (id: string, goes: number) =>
  bodyOf(api.POST('/api/v1/registered-works/lists/{id}/withdrawal', { ...pathOf(id), body: { goes } }));

/** The lines that need correcting, as a file. */
export const refusedListAddress = (id: string, language: string, withheld: boolean): string =>
  `/api/v1/registered-works/lists/${id}/refused?language=${language}${withheld ? '&withheld=true' : ''}`;

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/progress/indicators', { signal })),
});

export const setIndicator = (key: string, year: number, body: { value: number; source: string }) =>
  done(api.PUT('/api/v1/progress/indicators/{key}/{year}', { params: { path: { key, year } }, body }));
