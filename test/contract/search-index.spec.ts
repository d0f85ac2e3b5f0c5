import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedSearchIndex } from '../../src/search/embedded/embedded-search-index.js';
import { describeSearchIndex } from './search-index.contract.js';

describeSearchIndex('EmbeddedSearchIndex', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-index-'));
  const instanceId = '33333333-3333-4333-8333-333333333333';
  const index = new EmbeddedSearchIndex({ folder, name: 'index-1', instanceId, writable: true });
  return Promise.resolve({
    index,
    instanceId,
    dispose: async () => {
      await index.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
});
