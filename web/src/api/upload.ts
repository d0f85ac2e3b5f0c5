import { problemOf } from './client.js';
import type { ApiProblem } from './problem.js';
import type { Failure } from './types.js';

export interface UploadOptions {
  readonly files: readonly File[];
  readonly batch?: string;
  /** Makes one document of several page pictures. */
  readonly assemble?: boolean;
  readonly onProgress: (sent: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface UploadedItem {
  readonly name: string;
  readonly id?: string;
  /** Why the server refused this file of a batch. */
  readonly reason?: Failure;
}

export const UPLOAD_URL = '/api/v1/documents';

/**
 * Sends files in one multipart request. XMLHttpRequest, because fetch cannot say how far an upload is.
 */
export function uploadMultipart(options: UploadOptions): Promise<UploadedItem[]> {
  const form = new FormData();
  if (options.batch) form.set('batch', options.batch);
  if (options.assemble) form.set('assemble', 'true');
  for (const file of options.files) form.append('file', file, file.name);

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', UPLOAD_URL);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => options.onProgress(event.loaded, event.total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300)
        resolve(itemsOf(request.response as UploadAnswer | null, options.files));
      else reject(problemOf(request.status, request.response));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    options.signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

const unreachable = (): ApiProblem => problemOf(0, undefined);

interface UploadAnswer {
  readonly id?: string;
  readonly items?: readonly UploadedItem[];
}

function itemsOf(answer: UploadAnswer | null, files: readonly File[]): UploadedItem[] {
  if (answer?.items) return [...answer.items];
  return [{ name: files[0]?.name ?? '', ...(answer?.id ? { id: answer.id } : {}) }];
}
