import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReviewQueue1795609761091 implements MigrationInterface {
  name = 'AddReviewQueue1795609761091';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "bulk_acceptance" ("id" uuid NOT NULL, "field" text NOT NULL, "threshold" real NOT NULL, "batch_id" uuid, "entry_ids" uuid array NOT NULL, "person_id" uuid, "actor" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_76693745b0d2135c70a36e3706e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "review_claim" ("item" text NOT NULL, "holder" text NOT NULL, "actor" text NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_3c4ff7bf494fb7549596de6768e" PRIMARY KEY ("item"))`,
    );
    await queryRunner.query(`ALTER TABLE "page" ADD "line_doubt" real NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "page" ADD "checked_version" integer`);
    await queryRunner.query(`ALTER TABLE "text_layer" ADD "line_doubt" real NOT NULL DEFAULT '0'`);
    await queryRunner.query(
      `CREATE INDEX "field_entry_review" ON "field_entry" (((CASE WHEN name IN ('title') THEN 1 WHEN name IN ('authors', 'inventors', 'applicationNumber', 'publicationNumber', 'grantNumber') THEN 0.9 WHEN name IN ('hostOrganisation', 'applicants', 'owners', 'year', 'documentType', 'registrationNumber', 'taskCode') THEN 0.8 WHEN name IN ('programmeCode', 'ipc', 'doi', 'filingDate', 'publicationDate', 'grantDate', 'priority', 'securityLevel') THEN 0.7 WHEN name IN ('keywords', 'abstract', 'language', 'affiliations') THEN 0.15 ELSE 0.4 END)::float8 * least(1::float8, 1 - confidence::float8 + (CASE WHEN jsonb_array_length(alternatives) > 0 THEN 0.15 ELSE 0 END)::float8 + (CASE WHEN evidence ->> 'stale' = 'true' THEN 0.4 ELSE 0 END)::float8)) DESC, "id" DESC) WHERE status = 'suggested'`,
    );
    await queryRunner.query(
      `CREATE INDEX "field_entry_review_name" ON "field_entry" ("name", ((CASE WHEN name IN ('title') THEN 1 WHEN name IN ('authors', 'inventors', 'applicationNumber', 'publicationNumber', 'grantNumber') THEN 0.9 WHEN name IN ('hostOrganisation', 'applicants', 'owners', 'year', 'documentType', 'registrationNumber', 'taskCode') THEN 0.8 WHEN name IN ('programmeCode', 'ipc', 'doi', 'filingDate', 'publicationDate', 'grantDate', 'priority', 'securityLevel') THEN 0.7 WHEN name IN ('keywords', 'abstract', 'language', 'affiliations') THEN 0.15 ELSE 0.4 END)::float8 * least(1::float8, 1 - confidence::float8 + (CASE WHEN jsonb_array_length(alternatives) > 0 THEN 0.15 ELSE 0 END)::float8 + (CASE WHEN evidence ->> 'stale' = 'true' THEN 0.4 ELSE 0 END)::float8)) DESC, "id" DESC) WHERE status = 'suggested'`,
    );
    await queryRunner.query(
      `CREATE INDEX "page_review" ON "page" ((CASE WHEN source = 'unreadable' THEN 0.3::float8 ELSE 0.12::float8 * (1 - coalesce(quality, confidence, 1::real)::float8) + 0.08::float8 * (line_doubt::float8 / (line_doubt::float8 + 40)) END) DESC, "document_id" DESC, "number" DESC) WHERE (source IS NOT NULL AND checked_version IS DISTINCT FROM version AND (source = 'unreadable' OR coalesce(quality, confidence, 1::real)::float8 < 0.9 OR line_doubt > 0))`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."page_review"`);
    await queryRunner.query(`DROP INDEX "public"."field_entry_review_name"`);
    await queryRunner.query(`DROP INDEX "public"."field_entry_review"`);
    await queryRunner.query(`ALTER TABLE "text_layer" DROP COLUMN "line_doubt"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "checked_version"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "line_doubt"`);
    await queryRunner.query(`DROP TABLE "review_claim"`);
    await queryRunner.query(`DROP TABLE "bulk_acceptance"`);
  }
}
