import { fixityOf } from '../../catalog/fixity/fixity.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { Verification } from './check.js';

interface KeptObject {
  readonly objectKey: string;
  readonly bytes: number;
  readonly sha256: string | null;
}

const MISSING: Bilingual = { vi: 'không có trong kho', en: 'is missing from the store' };

/** What is wrong with one object that the catalogue counts on. Its bytes are read only in a deep look, where `precious`. */
export async function objectProblem(
  { objectKey, bytes, sha256 }: KeptObject,
  { store, deep }: Verification,
  precious: boolean,
): Promise<Bilingual | undefined> {
  const found = await store.stat(objectKey);
  if (!found) return MISSING;
  if (found.bytes !== bytes) {
    return {
      vi: `dài ${found.bytes} byte thay vì ${bytes}`,
      en: `has ${found.bytes} bytes instead of ${bytes}`,
    };
  }
  if (!precious || !deep) return undefined;
  const { outcome } = await fixityOf(store, { objectKey, sha256 });
  if (outcome === 'sound') return undefined;
  if (outcome === 'missing') return MISSING;
  return { vi: 'nội dung đã thay đổi (SHA-256 khác)', en: 'has changed (different SHA-256)' };
}
