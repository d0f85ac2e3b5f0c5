import { useSyncExternalStore } from 'react';
import { queryClient } from '../query-client.js';
import { UploadQueue, type UploadRow } from './upload-queue.js';

export const uploads = new UploadQueue(() => {
  void queryClient.invalidateQueries({ queryKey: ['documents', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['batches'] });
});

export const useUploads = (): readonly UploadRow[] =>
  useSyncExternalStore(uploads.subscribe, uploads.snapshot);
