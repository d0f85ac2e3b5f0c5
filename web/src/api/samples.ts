import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { PageCheck, Sizes, ValueCheck } from './types.js';

export interface Widths {
  readonly cerHalfWidth?: number | undefined;
  readonly precisionHalfWidth?: number | undefined;
}

const batchPath = (id: string) => ({ path: { id } });
const samplePath = (id: string, sampleId: string) => ({ path: { id, sampleId } });

/** With what the widths need. */
export const samplesQuery = (batch: string, { cerHalfWidth, precisionHalfWidth }: Widths = {}) =>
  queryOptions({
    queryKey: ['samples', batch, cerHalfWidth ?? '', precisionHalfWidth ?? ''],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/batches/{id}/samples', {
          params: {
            ...batchPath(batch),
            query: {
              ...(cerHalfWidth === undefined ? {} : { cerHalfWidth }),
              ...(precisionHalfWidth === undefined ? {} : { precisionHalfWidth }),
            },
          },
          signal,
        }),
      ),
    placeholderData: (before) => (before?.batchId === batch ? before : undefined),
  });

export const sampleQuery = (batch: string, sampleId: string) =>
  queryOptions({
    queryKey: ['samples', batch, 'one', sampleId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/batches/{id}/samples/{sampleId}', { params: samplePath(batch, sampleId), signal }),
      ),
  });

/** Where to go on: behind a page, or behind a value. */
export interface SampleWhere {
  readonly of?: 'values';
  readonly after: number;
}

export const nextInSampleQuery = (batch: string, sampleId: string, where: SampleWhere) =>
  queryOptions({
    queryKey: ['samples', batch, 'next', sampleId, where],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/batches/{id}/samples/{sampleId}/next', {
          params: { ...samplePath(batch, sampleId), query: where },
          signal,
        }),
      ),
    // what somebody is looking at stays before her until she answers
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const drawSample = (batch: string, body: Sizes & Widths) =>
  bodyOf(api.POST('/api/v1/batches/{id}/samples', { params: batchPath(batch), body }));

export const drawMore = (batch: string, sampleId: string, body: Sizes) =>
  bodyOf(
    api.POST('/api/v1/batches/{id}/samples/{sampleId}/more', { params: samplePath(batch, sampleId), body }),
  );

export const closeSample = (batch: string, sampleId: string) =>
  bodyOf(api.POST('/api/v1/batches/{id}/samples/{sampleId}/close', { params: samplePath(batch, sampleId) }));

export interface CheckPlace {
  readonly batch: string;
  readonly sampleId: string;
  readonly position: number;
  /** Of the check that was seen. */
  readonly revision: number;
}

const checkParams = ({ batch, sampleId, position, revision }: CheckPlace) => ({
  params: {
    path: { id: batch, sampleId, position },
    header: { 'If-Match': `"${revision}"` },
  },
});

/** Throws ApiProblem 409 where somebody else has checked it since, or its text changed. */
export const checkSampledPage = (place: CheckPlace, body: PageCheck) =>
  bodyOf(
    api.PUT('/api/v1/batches/{id}/samples/{sampleId}/pages/{position}', { ...checkParams(place), body }),
  );

export const checkSampledValue = (place: CheckPlace, body: ValueCheck) =>
  bodyOf(
    api.PUT('/api/v1/batches/{id}/samples/{sampleId}/values/{position}', { ...checkParams(place), body }),
  );
