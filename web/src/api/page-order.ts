import { queryOptions } from '@tanstack/react-query';
import type { components } from '../api.js';
import { api, bodyOf, problemOf } from './client.js';

type Schemas = components['schemas'];
export type PageOrder = Schemas['PageOrderDto'];
export type PlacedPage = Schemas['PlacedPageDto'];
export type AsidePage = Schemas['AsidePageDto'];
export type PastPageOrder = Schemas['PastPageOrderDto'];
export type PageEdit = Schemas['PageEditDto'];

const at = (id: string) => ({ params: { path: { id } } });
const READING_MS = 2_000;

/** Whatever changes the pages of one document says that it is at work by this. */
export const pageEditingKey = (id: string) => ['page-editing', id] as const;

export const pageOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'pageOrder', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/documents/{id}/page-order', { ...at(id), signal })),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ reading }) => reading) ? READING_MS : false),
  });

export const pageOrderHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'pageOrder', id, 'history'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/documents/{id}/page-order/history', { ...at(id), signal })),
  });

/** Throws ApiProblem 409 where somebody else has mended the pages since `version`, or they cannot be mended now. */
export const editPages = (id: string, version: number, operations: PageEdit[]) =>
  bodyOf(api.POST('/api/v1/documents/{id}/pages/edit', { ...at(id), body: { version, operations } }));

export const restorePageOrder = (id: string, version: number, restore: number) =>
  bodyOf(api.POST('/api/v1/documents/{id}/page-order/restore', { ...at(id), body: { version, restore } }));

export const splitDocument = (id: string, version: number, page: number) =>
  bodyOf(api.POST('/api/v1/documents/{id}/split', { ...at(id), body: { version, page } }));

export const mergeDocument = (id: string, version: number, other: string) =>
  bodyOf(api.POST('/api/v1/documents/{id}/merge', { ...at(id), body: { version, other } }));

export const unmergeDocument = (id: string, version: number, other: string) =>
  bodyOf(api.POST('/api/v1/documents/{id}/unmerge', { ...at(id), body: { version, other } }));

export const asideImageUrl = (id: string, pageId: string): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/aside/${pageId}/image?width=160`;

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
export function sendPages(id: string, { file, place, version, onProgress }: PageFile): Promise<PageOrder> {
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
      if (request.status === 200) resolve(request.response as PageOrder);
      else reject(problemOf(request.status, request.response));
    });
    request.addEventListener('error', () => reject(problemOf(0, undefined)));
    request.send(form);
  });
}
