import { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters without marks, as `foldedForm` has them; words of letters and digits, as `wordsQuery` cuts them. */
const FUNCTIONS = [
  `CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT lower(translate(regexp_replace(normalize($1, NFKD), '[\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff]', '', 'g'), 'Đđ', 'dd'))
   $$`,
  `CREATE FUNCTION find_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(word, 64))), ''::tsvector)
     FROM regexp_split_to_table(public.fold_text($1), '[^a-z0-9\\u00c0-\\u1fff\\u3040-\\ufaff]+') AS word WHERE word <> ''
   $$`,
];

/** As `renewWords` fills it. */
const FILL = `
  INSERT INTO document_words (document_id, open_words, all_words, title_key)
  SELECT id, find_words(open), find_words(concat_ws(' ', open, kept)), left(fold_text(coalesce(title, '')), 200)
  FROM (
    SELECT document.id, document.title,
      concat_ws(' ', document.title, document.external_id,
        (SELECT string_agg(left(entry.printed, 500), ' ') FROM field_entry entry
         WHERE entry.document_id = document.id AND entry.status <> 'rejected' AND entry.name IN ('titleEn', 'authors',
           'contributors', 'inventors', 'applicants', 'owners', 'hostOrganisation', 'taskCode', 'programmeCode',
           'registrationNumber', 'applicationNumber', 'publicationNumber', 'grantNumber', 'doi'))) AS open,
      concat_ws(' ', document.original_name, document.shelf_mark, document.box_number, batch.name) AS kept
    FROM document LEFT JOIN batch ON batch.id = document.batch_id) AS found`;

const STATE_RANK = `(CASE "status" WHEN 'failed' THEN 0 WHEN 'received' THEN 1 WHEN 'processing' THEN 2 ELSE 3 END)`;

const TABLES = [
  `CREATE TABLE "document_words" ("document_id" uuid NOT NULL, "open_words" tsvector NOT NULL, "all_words" tsvector NOT NULL,
     "title_key" text NOT NULL, CONSTRAINT "PK_document_words" PRIMARY KEY ("document_id"))`,
  `CREATE TABLE "bulk_change" ("id" uuid NOT NULL, "act" text NOT NULL, "parameters" jsonb NOT NULL, "filter" jsonb,
     "total" integer NOT NULL DEFAULT '0', "status" text NOT NULL DEFAULT 'previewing', "position" integer NOT NULL DEFAULT '0',
     "person_id" uuid, "key_id" uuid, "actor" text NOT NULL, "failure" jsonb, "failures" integer NOT NULL DEFAULT '0',
     "lease_token" uuid, "lease_until" TIMESTAMP WITH TIME ZONE,
     "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "started_at" TIMESTAMP WITH TIME ZONE,
     "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_bulk_change" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bulk_change_due" ON "bulk_change" ("created_at") WHERE status IN ('previewing', 'running')`,
  `CREATE TABLE "bulk_change_item" ("change_id" uuid NOT NULL, "position" integer NOT NULL, "document_id" uuid NOT NULL,
     "foreseen" text, "outcome" text, "reason" jsonb, CONSTRAINT "PK_bulk_change_item" PRIMARY KEY ("change_id", "position"))`,
  `CREATE TABLE "saved_filter" ("id" uuid NOT NULL, "person_id" uuid, "key_id" uuid, "name" text NOT NULL,
     "query" jsonb NOT NULL, "columns" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
     CONSTRAINT "PK_saved_filter" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "saved_filter_name" ON "saved_filter" (coalesce("person_id", "key_id"), "name")`,
];

const INDEXES = [
  `CREATE INDEX "document_words_open" ON "document_words" USING gin ("open_words")`,
  `CREATE INDEX "document_words_all" ON "document_words" USING gin ("all_words")`,
  `CREATE INDEX "document_words_title" ON "document_words" ("title_key" COLLATE "C", "document_id")`,
  `CREATE INDEX "document_list_created" ON "document" ("created_at", "id") WHERE deleted_at IS NULL`,
  `CREATE INDEX "document_list_type" ON "document" ("type" COLLATE "C", "id") WHERE deleted_at IS NULL`,
  `CREATE INDEX "document_list_year" ON "document" (coalesce("year", -1), "id") WHERE deleted_at IS NULL`,
  `CREATE INDEX "document_list_state" ON "document" (${STATE_RANK}, "id") WHERE deleted_at IS NULL`,
];

export class AddDeskTable1796310000000 implements MigrationInterface {
  name = 'AddDeskTable1796310000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    for (const sql of [...FUNCTIONS, ...TABLES, FILL, ...INDEXES]) await queryRunner.query(sql);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of ['created', 'type', 'year', 'state'])
      await queryRunner.query(`DROP INDEX "public"."document_list_${name}"`);
    for (const table of ['saved_filter', 'bulk_change_item', 'bulk_change', 'document_words'])
      await queryRunner.query(`DROP TABLE "${table}"`);
    await queryRunner.query(`DROP FUNCTION find_words(text)`);
    await queryRunner.query(`DROP FUNCTION fold_text(text)`);
  }
}
