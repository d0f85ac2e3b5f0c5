import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCards1795640470693 implements MigrationInterface {
  name = 'AddCards1795640470693';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "card" ("document_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'draft', "summary_vi" text NOT NULL DEFAULT '', "summary_en" text NOT NULL DEFAULT '', "desk_name" text NOT NULL DEFAULT '', "answer_days" integer NOT NULL DEFAULT '10', "cooperation" text array NOT NULL DEFAULT '{}', "patent" text, "version" integer NOT NULL DEFAULT '1', "published_at" TIMESTAMP WITH TIME ZONE, "published_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_5a85bc1ec4cd711f8a095a7aaa9" PRIMARY KEY ("document_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "card_published" ON "card"  ("published_at") WHERE state = 'published'`,
    );
    await queryRunner.query(
      `CREATE INDEX "claim_stale" ON "claim"  ("document_id") WHERE status = 'confirmed' AND evidence ->> 'stale' = 'true'`,
    );
    await queryRunner.query(
      `CREATE INDEX "claim_runs_out" ON "claim"  ("valid_until") WHERE status = 'confirmed' AND valid_until IS NOT NULL`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."claim_runs_out"`);
    await queryRunner.query(`DROP INDEX "public"."claim_stale"`);
    await queryRunner.query(`DROP INDEX "public"."card_published"`);
    await queryRunner.query(`DROP TABLE "card"`);
  }
}
