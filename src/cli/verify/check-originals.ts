import { MoreThan } from 'typeorm';
import { fixityOf } from '../../catalog/fixity/fixity.js';
import { DocumentFile } from '../../catalog/document-file.entity.js';
import { Document } from '../../catalog/document.entity.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { checkByQueries } from './check-by-query.js';
import type { Check, Finding, Verification } from './check.js';

const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every file of a living document lies in the store as the catalogue describes it. */
export const checkOriginals: Check = async function* originals(verification) {
  yield* withoutOriginal(verification);
  for (let last = FIRST; ;) {
    const files = await nextFiles(verification, last);
    for (const file of files) {
      if (verification.signal.aborted) return;
      const what = await problemOf(file, verification);
      if (file.kind === 'original') verification.saw('originals');
      if (what) yield findingOf(file, what);
    }
    const end = files.at(-1);
    if (!end) return;
    last = end.id;
  }
};

const withoutOriginal = checkByQueries('originals', [
  {
    sql: `SELECT id FROM document WHERE deleted_at IS NULL AND external_id IS NULL AND NOT EXISTS
        (SELECT 1 FROM document_file file WHERE file.document_id = document.id AND file.kind = 'original')`,
    what: () => ({ vi: 'tài liệu không có bản gốc nào', en: 'the document has no original' }),
  },
]);

function nextFiles({ dataSource }: Verification, last: string): Promise<DocumentFile[]> {
  return dataSource
    .createQueryBuilder(DocumentFile, 'file')
    .innerJoin(Document, 'document', 'document.id = file.documentId AND document.deletedAt IS NULL')
    .where({ id: MoreThan(last) })
    .orderBy('file.id')
    .limit(AT_ONCE)
    .getMany();
}

const MISSING: Bilingual = { vi: 'không có trong kho', en: 'is not in the store' };

async function problemOf(
  { objectKey, bytes, sha256, kind }: DocumentFile,
  { store, deep }: Verification,
): Promise<Bilingual | undefined> {
  const found = await store.stat(objectKey);
  if (!found) return MISSING;
  if (found.bytes !== bytes) {
    return {
      vi: `dài ${found.bytes} byte thay vì ${bytes}`,
      en: `has ${found.bytes} bytes instead of ${bytes}`,
    };
  }
  if (kind !== 'original' || !deep) return undefined;
  const { outcome } = await fixityOf(store, { objectKey, sha256 });
  if (outcome === 'sound') return undefined;
  if (outcome === 'missing') return MISSING;
  return { vi: 'nội dung đã thay đổi (SHA-256 khác)', en: 'has changed (another SHA-256)' };
}

function findingOf({ documentId, objectKey, name, kind }: DocumentFile, what: Bilingual): Finding {
  const original = kind === 'original';
  return {
    check: 'originals',
    documentId,
    object: objectKey,
    what: {
      vi: `${original ? 'bản gốc' : 'PDF tìm kiếm được'} “${name}” ${what.vi}`,
      en: `the ${original ? 'original' : 'searchable PDF'} “${name}” ${what.en}`,
    },
  };
}
