/**
 * SQL that makes $2 documents "$1 n" of the organisation $3, read to their end, closed and without pages, with the words
 * that lists find them by.
 */
export const madeUpDocuments = (): string => `
  WITH made AS (
    INSERT INTO document (id, owner_organisation_id, sha256, original_name, bytes, title, type, year, language, status,
      latest_pass, effective_pass, agent_rules, change_seq, indexed_seq, ready_at)
    SELECT gen_random_uuid(), $3::uuid, md5(random()::text) || md5(random()::text), 'tệp ' || n || '.pdf', 1,
      $1::text || ' ' || n, 'report', 1990 + n % 35, 'vi', 'ready', 1, 1, 1000, 0, 0, now()
    FROM generate_series(1, $2::int) AS n
    RETURNING id, title, original_name),
  titled AS (
    INSERT INTO field_entry (id, document_id, name, position, value, printed, confidence, status, method)
    SELECT gen_random_uuid(), id, 'title', 0, to_jsonb(title), title, 1, 'confirmed', 'person' FROM made)
  INSERT INTO document_words (document_id, open_words, all_words, title_key)
  SELECT id, find_words(title), find_words(title || ' ' || original_name), fold_text(title) FROM made`;
