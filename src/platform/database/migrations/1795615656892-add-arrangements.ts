import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddArrangements1795615656892 implements MigrationInterface {
  name = 'AddArrangements1795615656892';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "arrangement" ("document_id" uuid NOT NULL, "version" integer NOT NULL, "kind" text NOT NULL, "sheets" jsonb NOT NULL, "detail" jsonb NOT NULL DEFAULT '{}', "person_id" uuid, "actor" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_86d92bf7e324b8e935191e0a3f8" PRIMARY KEY ("document_id", "version"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "set_aside_page" ("document_id" uuid NOT NULL, "number" integer NOT NULL, "sheet" uuid NOT NULL DEFAULT gen_random_uuid(), "replaces" uuid, "file_id" uuid, "file_page" integer NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "rotation" smallint NOT NULL DEFAULT '0', "turn" smallint NOT NULL DEFAULT '0', "turned_by_hand" smallint NOT NULL DEFAULT '0', "full_page_picture" boolean NOT NULL DEFAULT false, "source" text, "language" text, "confidence" real, "quality" real, "line_doubt" real NOT NULL DEFAULT '0', "checked_version" integer, "reasons" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '0', "text" text NOT NULL DEFAULT '', "lines" jsonb, "layer_id" uuid, "withheld" boolean NOT NULL DEFAULT false, "suspects" jsonb NOT NULL DEFAULT '[]', "failure" jsonb, "aside_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_7fd6eede324e220e73c6349a2d0" PRIMARY KEY ("document_id", "number"))`,
    );
    await queryRunner.query(`ALTER TABLE "document" ADD "arrangement" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "document" ADD "rearranged" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "document" ADD "merged_into" uuid`);
    await queryRunner.query(`ALTER TABLE "page" ADD "sheet" uuid NOT NULL DEFAULT gen_random_uuid()`);
    await queryRunner.query(`ALTER TABLE "page" ADD "replaces" uuid`);
    await queryRunner.query(`ALTER TABLE "page" ADD "turned_by_hand" smallint NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "reading" ADD "pages" integer array`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "reading" DROP COLUMN "pages"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "turned_by_hand"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "replaces"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "sheet"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "merged_into"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "rearranged"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "arrangement"`);
    await queryRunner.query(`DROP TABLE "set_aside_page"`);
    await queryRunner.query(`DROP TABLE "arrangement"`);
  }
}
