import type { DataSource } from 'typeorm';

/** Claims that persons confirmed, of each card. */
export const CLAIMS_A_CARD = 8;
const OTHER_DOCUMENTS = 1;

const DOCUMENTS = `
  INSERT INTO document (id, owner_organisation_id, sha256, original_name, bytes, title, type, language, status, year,
    page_count, pages_read, latest_pass, effective_pass, agent_rules, visibility, record_visibility)
  SELECT gen_random_uuid(), organisation.id, lpad(n::text, 64, '0'), n || '.pdf', 1,
    (ARRAY['Máy sấy lúa', 'Giống sầu riêng', 'Nuôi cá tra', 'Phân vi sinh', 'Tưới nhỏ giọt'])[1 + n % 5] || ' số ' || n,
    'report', 'vi', 'ready', 2000 + n % 25, 4, 4, 1, 1, 1000,
    CASE n % 4 WHEN 0 THEN 'restricted' ELSE 'public' END, 'public'
  FROM generate_series(1, $1::int) AS n, organisation WHERE organisation.is_default`;

/** The first of them bear cards; a quarter of these show published words alone. */
const CARDS = `
  INSERT INTO card (document_id, state, summary_vi, summary_en, desk_name, answer_days, cooperation, patent, published_at)
  SELECT id, 'published', title || ': chạy bằng sức gió, không tốn điện, đã thử trên ruộng của nông dân ba vụ liền.',
    'Runs on wind alone; tried on the fields of farmers for three harvests.', 'Phòng chuyển giao', 5,
    (ARRAY['{licence}', '{transfer,investment}', '{trialProduction}'])[1 + n % 3]::text[], 'none', now() - n * interval '1 minute'
  FROM (SELECT id, title, ltrim(sha256, '0')::int AS n FROM document) made WHERE n <= $1::int`;

const CLAIMS = `
  INSERT INTO claim (id, document_id, kind, value, quote, confidence, status, evidence, public_quote, valid_until)
  SELECT gen_random_uuid(), made.id, kind,
    CASE kind
      WHEN 'readiness' THEN jsonb_build_object('trl', 1 + (n + i) % 9)
      WHEN 'protection' THEN jsonb_build_object('right', (ARRAY['patent', 'utilitySolution', 'design'])[1 + n % 3],
        'status', (ARRAY['filed', 'granted'])[1 + n % 2])
      WHEN 'localFit' THEN jsonb_build_object('product', (ARRAY['lúa', 'cá tra', 'sầu riêng', 'rau', 'tôm'])[1 + n % 5])
      ELSE '{"quantity": "yield", "value": 9, "unit": "%", "direction": "up"}'::jsonb END,
    'Năng suất tăng 9% so với đối chứng trong ba vụ liền.', 0.9, 'confirmed',
    jsonb_build_object('page', 1 + i % 4, 'boxes', '[[100,100,400,40]]'::jsonb, 'quote', 'Năng suất', 'method', 'rule'),
    n % 4 = 0, CASE i WHEN 0 THEN date '2999-01-01' END
  FROM (SELECT id, ltrim(sha256, '0')::int AS n FROM document) made, generate_series(0, ${CLAIMS_A_CARD - 1}) AS i,
    LATERAL (SELECT (ARRAY['readiness', 'protection', 'localFit', 'gain', 'cost', 'pilot', 'adopter', 'gain'])[1 + i]) AS one (kind)`;

const FIELDS = `
  INSERT INTO field_entry (id, document_id, name, position, value, printed, confidence, method, status)
  SELECT gen_random_uuid(), made.id, name, 0,
    CASE name WHEN 'fieldCodes' THEN to_jsonb((100 + n % 60)::text)
      WHEN 'hostOrganisation' THEN jsonb_build_object('name', 'Viện số ' || n % 40) ELSE to_jsonb('Giá trị ' || n) END,
    'như in', 0.9, 'cover', 'confirmed'
  FROM (SELECT id, ltrim(sha256, '0')::int AS n FROM document) made,
    unnest(ARRAY['title', 'titleEn', 'fieldCodes', 'hostOrganisation', 'owners', 'year']) AS name`;

const PAGES = `
  INSERT INTO page (document_id, number, file_page, width, height, source, language, version, text, withheld)
  SELECT id, number, number, 1654, 2339, 'recognised', 'vi', 1, 'nghiên cứu giống lúa chịu mặn', number = 4
  FROM document, generate_series(1, 4) AS number`;

/** Published cards among as many documents without one, all with claims, fields and pages. */
export async function makeCards(source: DataSource, cards: number): Promise<void> {
  await source.query(DOCUMENTS, [cards * (1 + OTHER_DOCUMENTS)]);
  await source.query(CARDS, [cards]);
  for (const sql of [CLAIMS, FIELDS, PAGES]) await source.query(sql);
  await source.query('UPDATE document SET indexed_seq = change_seq');
  await source.query('VACUUM ANALYZE');
}
