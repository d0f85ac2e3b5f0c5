import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { ReportTexts, UnitInputText } from './types.js';

export const reportYearsQuery = queryOptions({
  queryKey: ['reports', 'years'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/progress/reports', { signal })),
});

/** The newest signed version, one by its number, or the draft. */
export type WhichReport = 'draft' | 'signed' | number;

export const reportQuery = (year: number, which: WhichReport) =>
  queryOptions({
    queryKey: ['reports', 'one', year, which],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/progress/reports/{year}', {
          params: {
            path: { year },
            query: typeof which === 'number' ? { version: which } : { state: which },
          },
          signal,
        }),
      ),
  });

export const unitStatesQuery = (year: number) =>
  queryOptions({
    queryKey: ['reports', 'units', year],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/progress/reports/{year}/inputs', { params: { path: { year } }, signal })),
  });

const inputPath = (year: number, organisationId: string) => ({ path: { year, organisationId } });

export const unitInputQuery = (year: number, organisationId: string) =>
  queryOptions({
    queryKey: ['reports', 'input', year, organisationId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/progress/reports/{year}/inputs/{organisationId}', {
          params: inputPath(year, organisationId),
          signal,
        }),
      ),
    // what somebody is writing is not written over
    refetchOnWindowFocus: false,
  });

const seen = (revision: number) => ({ header: { 'If-Match': `"${String(revision)}"` } });

export const saveInput = (year: number, unit: string, revision: number, body: UnitInputText) =>
  bodyOf(
    api.PUT('/api/v1/progress/reports/{year}/inputs/{organisationId}', {
      params: { ...inputPath(year, unit), ...seen(revision) },
      body,
    }),
  );

export const submitInput = (year: number, unit: string, revision: number) =>
  bodyOf(
    api.POST('/api/v1/progress/reports/{year}/inputs/{organisationId}/submit', {
      params: { ...inputPath(year, unit), ...seen(revision) },
    }),
  );

export const acceptInput = (year: number, unit: string, revision: number) =>
  bodyOf(
    api.POST('/api/v1/progress/reports/{year}/inputs/{organisationId}/accept', {
      params: { ...inputPath(year, unit), ...seen(revision) },
    }),
  );

export const returnInput = (year: number, unit: string, revision: number, reason: string) =>
  bodyOf(
    api.POST('/api/v1/progress/reports/{year}/inputs/{organisationId}/return', {
      params: { ...inputPath(year, unit), ...seen(revision) },
      body: { reason },
    }),
  );

export const writeReport = (year: number, revision: number, body: ReportTexts) =>
  bodyOf(
    api.PUT('/api/v1/progress/reports/{year}/texts', {
      params: { path: { year }, ...seen(revision) },
      body,
    }),
  );

export const signOffReport = (year: number, revision: number) =>
  bodyOf(
    api.POST('/api/v1/progress/reports/{year}/sign-off', { params: { path: { year }, ...seen(revision) } }),
  );

export const correctReport = (year: number, reason: string) =>
  bodyOf(
    api.POST('/api/v1/progress/reports/{year}/correction', { params: { path: { year } }, body: { reason } }),
  );
