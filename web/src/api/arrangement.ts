import { queryOptions } from '@tanstack/react-query';
import type { components } from '../api.js';
import { api, bodyOf, problemOf } from './client.js';

type Schemas = components['schemas'];
export type Arrangement = Schemas['ArrangementDto'];
export type PlacedPage = Schemas['PlacedPageDto'];
export type AsidePage = Schemas['AsidePageDto'];
export type PastArrangement = Schemas['PastArrangementDto'];
export type MendOperation = Schemas['MendOperationDto'];

const at = (id: string) => ({ params: { path: { id } } });
const READING_MS = 2_000;

/** Whatever changes the pages of one document says that it is at work by this. */
export const mendingKey = (id: string) => ['mending', id] as const;

export const arrangementQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'arrangement', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/documents/{id}/arrangement', { ...at(id), signal })),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ reading }) => reading) ? READING_MS : false),
  });

export const arrangementHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'arrangement', id, 'history'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/arrangement/history', { ...at(id), signal })),
  });

/** Throws ApiProblem 409 where somebody else has mended the pages since `version`, or they cannot be mended now. */
export const mendPages = (id: string, version: number, operations: MendOperation[]) =>
  bodyOf(api.POST('/api/v1/documents/{id}/pages/mend', { ...at(id), body: { version, operations } }));

export const restoreArrangement = (id: string, version: number, restore: number) =>
  bodyOf(api.POST('/api/v1/documents/{id}/arrangement/restore', { ...at(id), body: { version, restore } }));

export const splitDocument = (id: string, version: number, page: number) =>
  bodyOf(api.POST('/api/v1/documents/{id}/split', { ...at(id), body: { version, page } }));

export const mergeDocument = (id: string, version: number, other: string) =>
  bodyOf(api.POST('/api/v1/documents/{id}/merge', { ...at(id), body: { version, other } }));

export const unmergeDocument = (id: string, version: number, other: string) =>
  bodyOf(api.POST('/api/v1/documents/{id}/unmerge', { ...at(id), body: { version, other } }));

export const asideImageUrl = (id: string, sheet: string): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/aside/${sheet}/image?width=160`;

/** Where pages of a file go: in the place of a page, or after so many. */
export type PagePlace = { readonly instead: number } | { readonly after: number };

export interface PageFile {
  readonly file: File;
  readonly place: PagePlace;
  readonly version: number;
  /** 0–1. */
  readonly onProgress: (share: number) => void;
}

/** XMLHttpRequest, because fetch cannot say how far an upload is. */
export function sendPages(id: string, { file, place, version, onProgress }: PageFile): Promise<Arrangement> {
  const form = new FormData();
  form.set('version', String(version));
  if ('after' in place) form.set('after', String(place.after));
  form.append('file', file, file.name);
  const path = 'after' in place ? 'insert' : `${String(place.instead)}/replace`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/documents/${encodeURIComponent(id)}/pages/${path}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(request.response as Arrangement);
      else reject(problemOf(request.status, request.response));
    });
    request.addEventListener('error', () => reject(problemOf(0, undefined)));
    request.send(form);
  });
}
