import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCorrections1795604438724 implements MigrationInterface {
  name = 'AddCorrections1795604438724';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "line_correction" ("id" uuid NOT NULL, "document_id" uuid NOT NULL, "page" integer NOT NULL, "version" integer NOT NULL, "position" integer NOT NULL, "layer_id" uuid NOT NULL, "line_id" text NOT NULL, "box" jsonb NOT NULL, "anchor" jsonb, "base" text, "before" text, "after" text NOT NULL, "standing" boolean NOT NULL DEFAULT true, "placed_layer" uuid NOT NULL, "fits" boolean NOT NULL DEFAULT true, "placed_line" text, "person_id" uuid, "actor" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_1f19b33fe87a7671666ba08b60c" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "line_correction_standing" ON "line_correction"  ("document_id") WHERE standing`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_53cd04a671e9a7916b98798d5e" ON "line_correction"  ("document_id", "page") `,
    );
    await queryRunner.query(
      `CREATE TABLE "page_version" ("document_id" uuid NOT NULL, "page" integer NOT NULL, "version" integer NOT NULL, "kind" text NOT NULL, "layer_id" uuid NOT NULL, "corrections" jsonb NOT NULL DEFAULT '[]', "restored" integer, "subject" uuid, "person_id" uuid, "actor" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_b63a3b6809293581c0fe51c5528" PRIMARY KEY ("document_id", "page", "version"))`,
    );
    await queryRunner.query(`ALTER TABLE "document_file" ADD "corrections" integer`);
    await queryRunner.query(`ALTER TABLE "document_file" ADD "rewrite_after" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "document" ADD "corrections" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "page" ADD "lines" jsonb`);
    await queryRunner.query(
      `CREATE INDEX "document_file_to_rewrite" ON "document_file"  ("rewrite_after") WHERE rewrite_after IS NOT NULL`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."document_file_to_rewrite"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "lines"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "corrections"`);
    await queryRunner.query(`ALTER TABLE "document_file" DROP COLUMN "rewrite_after"`);
    await queryRunner.query(`ALTER TABLE "document_file" DROP COLUMN "corrections"`);
    await queryRunner.query(`DROP TABLE "page_version"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_53cd04a671e9a7916b98798d5e"`);
    await queryRunner.query(`DROP INDEX "public"."line_correction_standing"`);
    await queryRunner.query(`DROP TABLE "line_correction"`);
  }
}
