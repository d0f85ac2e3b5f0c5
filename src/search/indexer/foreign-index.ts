import { StartError } from '../../platform/process/start-error.js';
import { TransientError } from '../../shared/errors.js';
import type { SearchIndex } from '../port/search-index.js';

/** A lost variable must never make one installation search, or throw away, the index of another. */
export async function refuseForeignIndex(index: SearchIndex, instanceId: string): Promise<void> {
  const owner = await ownerOf(index);
  if (owner === undefined || owner === instanceId) return;
  throw new StartError({
    vi: `Chỉ mục tìm kiếm thuộc hệ thống ${owner}, cơ sở dữ liệu thuộc ${instanceId}. Hãy kiểm tra DATABASE_URL, PHUSA_DATA, ELASTICSEARCH_URL và ELASTICSEARCH_INDEX: một trong số đó đang trỏ tới hệ thống khác.`,
    en: `The search index belongs to installation ${owner}, the database to ${instanceId}. Check DATABASE_URL, PHUSA_DATA, ELASTICSEARCH_URL and ELASTICSEARCH_INDEX: one of them points to another installation.`,
  });
}

async function ownerOf(index: SearchIndex): Promise<string | undefined> {
  try {
    return await index.instanceId();
  } catch (error) {
    // Not made yet, or damaged: then it belongs to nobody, and the indexer fills it.
    if (error instanceof TransientError) return undefined;
    throw error;
  }
}
