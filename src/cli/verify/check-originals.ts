import { MoreThan } from 'typeorm';
import { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { checkByQueries } from './check-by-query.js';
import type { Check, Finding, Verification } from './check.js';
import { objectProblem } from './object-problem.js';

const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every file of a living document lies in the store as the catalogue describes it. */
export const checkOriginals: Check = async function* originals(verification) {
  yield* withoutOriginal(verification);
  for (let last = FIRST; ;) {
    const files = await nextFiles(verification, last);
    for (const file of files) {
      if (verification.signal.aborted) return;
      const what = await objectProblem(file, verification, file.kind === 'original');
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
