import type { EntityManager } from 'typeorm';
import { foldedForm } from '../../text/normalise.js';
import type { FieldName } from '../../shared/field-names.js';

/** People and organisations, and the numbers by which others name a document. */
const FOUND_BY: readonly FieldName[] = [
  'titleEn',
  'authors',
  'contributors',
  'inventors',
  'applicants',
  'owners',
  'hostOrganisation',
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'applicationNumber',
  'publicationNumber',
  'grantNumber',
  'doi',
];

/** `fold_text` and `find_words` are functions of the database, see the migration that makes them. */
const RENEW = `
  INSERT INTO document_words (document_id, open_words, all_words, title_key)
  SELECT id, find_words(open), find_words(concat_ws(' ', open, kept)), left(fold_text(coalesce(title, '')), 200)
  FROM (
    SELECT document.id, document.title,
      concat_ws(' ', document.title, document.external_id,
        (SELECT string_agg(left(entry.printed, 500), ' ') FROM field_entry entry
         WHERE entry.document_id = document.id AND entry.name = ANY($2) AND entry.status <> 'rejected')) AS open,
      concat_ws(' ', document.original_name, document.shelf_mark, document.box_number, batch.name) AS kept
    FROM document LEFT JOIN batch ON batch.id = document.batch_id WHERE document.id = ANY($1)) AS found
  ON CONFLICT (document_id) DO UPDATE
    SET open_words = excluded.open_words, all_words = excluded.all_words, title_key = excluded.title_key
    WHERE (document_words.open_words, document_words.all_words, document_words.title_key)
      IS DISTINCT FROM (excluded.open_words, excluded.all_words, excluded.title_key)`;

/** Renews what lists find these documents by; belongs behind all that a transaction writes of them. */
export async function renewWords(tx: EntityManager, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length > 0) await tx.query(RENEW, [documentIds, FOUND_BY]);
}

/** Between words, as `find_words` cuts them. */
const BETWEEN = /[^a-z0-9\u00c0-\u1fff\u3040-\ufaff]+/;
const LONGEST = 64;

/** The words of a filter as a `tsquery`: each begins a word of the document, in any order. Undefined: none. */
export function wordsQuery(text: string): string | undefined {
  const words = foldedForm(text.normalize('NFKC'))
    .normalize('NFKD')
    .split(BETWEEN)
    .filter((word) => word !== '');
  return words.length === 0
    ? undefined
    : words.map((word) => `'${[...word].slice(0, LONGEST).join('')}':*`).join(' & ');
}
