import { Upload } from 'tus-js-client';
import { problemOf } from './client.js';
import type { UploadedItem, UploadOptions } from './upload.js';

const CHUNK = 8 * 1024 * 1024;

/** Sends one large file by tus: it goes on where it stopped, also after the page was closed. */
export function uploadResumable(options: UploadOptions & { file: File }): Promise<UploadedItem[]> {
  const { file, signal } = options;
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/api/v1/uploads',
      chunkSize: CHUNK,
      retryDelays: [0, 1000, 3000, 10_000, 30_000],
      removeFingerprintOnSuccess: true,
      metadata: {
        filename: file.name,
        filetype: file.type,
        ...(options.batch ? { batch: options.batch } : {}),
      },
      onProgress: (sent, total) => options.onProgress(sent, total ?? file.size),
      onSuccess: () => resolve([{ name: file.name }]),
      onError: (error) => {
        const response = 'originalResponse' in error ? error.originalResponse : null;
        reject(problemOf(response?.getStatus() ?? 0, parsed(response?.getBody())));
      },
    });
    signal.addEventListener('abort', () => {
      void upload.abort().then(() => reject(new DOMException('aborted', 'AbortError')));
    });
    upload
      .findPreviousUploads()
      .then(([previous]) => {
        if (previous) upload.resumeFromPreviousUpload(previous);
        upload.start();
      })
      .catch(reject);
  });
}

function parsed(body: string | undefined): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
