import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import { nextAsk, nextAskOfAll } from './import-rounds.js';
import type { HoldingImport, HoldingListChange, HoldingPotential, HoldingState } from './types.js';

const pathOf = (id: string) => ({ params: { path: { id } } });

export interface HoldingQuestion {
  readonly q?: string;
  readonly state?: HoldingState;
  readonly potential?: HoldingPotential;
  readonly unit?: string;
  readonly year?: number;
}

export const holdingsQuery = (question: HoldingQuestion) =>
  infiniteQueryOptions({
    queryKey: ['holdings', 'list', question],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(
        api.GET('/api/v1/holdings', {
          params: { query: { ...question, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const matchesQuery = queryOptions({
  queryKey: ['holdings', 'matches'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/holdings/matches', { signal })),
});

export const proposalsQuery = queryOptions({
  queryKey: ['holdings', 'proposals'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/v1/holdings/proposals', { params: { query: { size: 100 } }, signal })),
});

export const answerMatch = (id: string, documentId: string, answer: 'yes' | 'no' | 'later') =>
  bodyOf(
    api.PUT('/api/v1/holdings/{id}/matches/{documentId}', {
      params: { path: { id, documentId } },
      body: { answer },
    }),
  );

export const judgePotential = (id: string, potential: HoldingPotential) =>
  bodyOf(api.PATCH('/api/v1/holdings/{id}', { ...pathOf(id), body: { potential } }));

export const decideProposal = (id: string, take: boolean) =>
  done(api.POST('/api/v1/holdings/proposals/{id}', { ...pathOf(id), body: { take } }));

export const listsQuery = queryOptions({
  queryKey: ['holdings', 'lists'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/holdings/lists', { signal })),
  refetchInterval: ({ state }) => nextAskOfAll(state.data),
});

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['holdings', 'lists', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/holdings/lists/{id}', { ...pathOf(id), signal })),
    refetchInterval: nextAsk,
    refetchOnWindowFocus: false,
  });

export function sendList(file: File): Promise<HoldingImport> {
  const form = new FormData();
  form.append('file', file, file.name);
  return bodyOf(
    api.POST('/api/v1/holdings/lists', {
      // the form is sent as it is
      body: form as unknown as { file: string },
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );
}

export const changeList = (id: string, body: HoldingListChange) =>
  bodyOf(api.PATCH('/api/v1/holdings/lists/{id}', { ...pathOf(id), body }));
export const startList = (id: string) => bodyOf(api.POST('/api/v1/holdings/lists/{id}/start', pathOf(id)));
export const stopList = (id: string) => bodyOf(api.POST('/api/v1/holdings/lists/{id}/stop', pathOf(id)));
export const removeList = (id: string) => done(api.DELETE('/api/v1/holdings/lists/{id}', pathOf(id)));

/** What withdrawing a list comes to; asked anew whenever it is shown. */
export const withdrawalQuery = (id: string) =>
  queryOptions({
    queryKey: ['holdings', 'withdrawal', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/holdings/lists/{id}/withdrawal', { ...pathOf(id), signal })),
    staleTime: 0,
  });

export const withdrawList = (id: string, goes: number) =>
  bodyOf(api.POST('/api/v1/holdings/lists/{id}/withdrawal', { ...pathOf(id), body: { goes } }));

/** The lines that want mending, as a file. */
export const refusedListAddress = (id: string, language: string, withheld: boolean): string =>
  `/api/v1/holdings/lists/${id}/refused?language=${language}${withheld ? '&withheld=true' : ''}`;

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/progress/indicators', { signal })),
});

export const setIndicator = (key: string, year: number, body: { value: number; source: string }) =>
  done(api.PUT('/api/v1/progress/indicators/{key}/{year}', { params: { path: { key, year } }, body }));
