import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddQualitySamples1795615855247 implements MigrationInterface {
  name = 'AddQualitySamples1795615855247';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "quality_sample" ("id" uuid NOT NULL, "batch_id" uuid NOT NULL, "seed" text NOT NULL, "drawn_at" TIMESTAMP WITH TIME ZONE NOT NULL, "drawn_by" uuid, "actor" text NOT NULL, "page_population" jsonb NOT NULL, "value_population" jsonb NOT NULL, "page_count" integer NOT NULL, "field_counts" jsonb NOT NULL, "left_out" jsonb NOT NULL, "draws" jsonb NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "closed_by" uuid, "closer" text, "decision" jsonb, CONSTRAINT "PK_44e0f8a9d8ec0ae731b4fea6f32" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "quality_sample_open" ON "quality_sample"  ("batch_id") WHERE closed_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_a5a90bc2b276692de8de11f1f6" ON "quality_sample"  ("batch_id", "drawn_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "sampled_page" ("sample_id" uuid NOT NULL, "position" integer NOT NULL, "document_id" uuid NOT NULL, "page" integer NOT NULL, "source" text NOT NULL, "layer_id" uuid NOT NULL, "text" text NOT NULL, "outcome" text, "errors" integer, "machine_errors" integer, "letters" integer, "missing_lines" integer NOT NULL DEFAULT '0', "checked_version" integer, "checked_at" TIMESTAMP WITH TIME ZONE, "checked_by" uuid, "checker" text, "revision" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_94b52a07dfa9689d0dbd0898c61" PRIMARY KEY ("sample_id", "position"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_8be8a2c6382ba952416900ed65" ON "sampled_page"  ("document_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "sampled_value" ("sample_id" uuid NOT NULL, "position" integer NOT NULL, "document_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "field" text NOT NULL, "value" jsonb NOT NULL, "printed" text NOT NULL, "page" integer, "boxes" jsonb NOT NULL DEFAULT '[]', "outcome" text, "checked_at" TIMESTAMP WITH TIME ZONE, "checked_by" uuid, "checker" text, "revision" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_7d8c818ee79934b2b47f6e49a82" PRIMARY KEY ("sample_id", "position"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_62695be73886be8338aa558ee9" ON "sampled_value"  ("document_id") `,
    );
    await queryRunner.query(`ALTER TABLE "batch" ADD "quality_outcome" text`);
    await queryRunner.query(`ALTER TABLE "batch" ADD "quality_at" TIMESTAMP WITH TIME ZONE`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "batch" DROP COLUMN "quality_at"`);
    await queryRunner.query(`ALTER TABLE "batch" DROP COLUMN "quality_outcome"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_62695be73886be8338aa558ee9"`);
    await queryRunner.query(`DROP TABLE "sampled_value"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_8be8a2c6382ba952416900ed65"`);
    await queryRunner.query(`DROP TABLE "sampled_page"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_a5a90bc2b276692de8de11f1f6"`);
    await queryRunner.query(`DROP INDEX "public"."quality_sample_open"`);
    await queryRunner.query(`DROP TABLE "quality_sample"`);
  }
}
