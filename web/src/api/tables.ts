import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import { nextAsk, nextAskOfAll } from './import-rounds.js';
import type { TableChange, TableImport } from './types.js';

const pathOf = (id: string) => ({ params: { path: { id } } });

export const tablesQuery = queryOptions({
  queryKey: ['tables'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/imports', { signal })),
  refetchInterval: ({ state }) => nextAskOfAll(state.data),
});

export const tableQuery = (id: string) =>
  queryOptions({
    queryKey: ['tables', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/imports/{id}', { ...pathOf(id), signal })),
    refetchInterval: nextAsk,
    refetchOnWindowFocus: false,
  });

export function sendTable(file: File): Promise<TableImport> {
  const form = new FormData();
  form.append('file', file, file.name);
  return bodyOf(
    api.POST('/api/v1/imports/tables', {
      // the form is sent as it is
      body: form as unknown as { file: string },
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );
}

export const changeTable = (id: string, body: TableChange) =>
  bodyOf(api.PATCH('/api/v1/imports/{id}', { ...pathOf(id), body }));

export const startTable = (id: string) => bodyOf(api.POST('/api/v1/imports/{id}/start', pathOf(id)));

export const stopTable = (id: string) => bodyOf(api.POST('/api/v1/imports/{id}/stop', pathOf(id)));

export const removeTable = (id: string) => done(api.DELETE('/api/v1/imports/{id}', pathOf(id)));

/** The rows that need correcting, as a file. */
export const refusedAddress = (id: string, language: string, withheld: boolean): string =>
  `/api/v1/imports/${id}/refused?language=${language}${withheld ? '&withheld=true' : ''}`;
