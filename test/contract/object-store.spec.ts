import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { describeObjectStore } from './object-store.contract.js';

describeObjectStore('folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'phusa-objects-'));
  return {
    store: new FolderObjectStore(join(root, 'objects')),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
});
