import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddTableImports1795616835594 implements MigrationInterface {
  name = 'AddTableImports1795616835594';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "saved_mapping" ("owner_organisation_id" uuid NOT NULL, "signature" character(64) NOT NULL, "columns" jsonb NOT NULL, "defaults" jsonb NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_da5692e8cff16a369702ca36467" PRIMARY KEY ("owner_organisation_id", "signature"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "table_import" ("id" uuid NOT NULL, "name" text NOT NULL, "bytes" bigint NOT NULL, "sha256" character(64) NOT NULL, "owner_organisation_id" uuid NOT NULL, "created_by" uuid, "actor" text NOT NULL, "status" text NOT NULL, "reading" jsonb NOT NULL, "sheets" jsonb, "columns" jsonb NOT NULL, "row_count" integer NOT NULL, "sample" jsonb NOT NULL, "mapping" jsonb NOT NULL, "mapping_from" text NOT NULL, "defaults" jsonb NOT NULL DEFAULT '{}', "last_row" integer NOT NULL DEFAULT '0', "done" integer NOT NULL DEFAULT '0', "created" integer NOT NULL DEFAULT '0', "updated" integer NOT NULL DEFAULT '0', "unchanged" integer NOT NULL DEFAULT '0', "refused" integer NOT NULL DEFAULT '0', "withheld" integer NOT NULL DEFAULT '0', "failure" jsonb, "failures" integer NOT NULL DEFAULT '0', "lease_token" uuid, "lease_until" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "started_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_38a1a4c115aa9ed8aa163794dab" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_d6f8249b7b5f480b50056f43d7" ON "table_import"  ("status") `);
    await queryRunner.query(
      `CREATE TABLE "table_remark" ("import_id" uuid NOT NULL, "row" integer NOT NULL, "refused" boolean NOT NULL, "cells" jsonb NOT NULL, "problems" jsonb NOT NULL, CONSTRAINT "PK_f0fb645e3c007aa3c6e8ccbe0f4" PRIMARY KEY ("import_id", "row"))`,
    );
    await queryRunner.query(`ALTER TABLE "imported_record" ADD "source" jsonb`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "imported_record" DROP COLUMN "source"`);
    await queryRunner.query(`DROP TABLE "table_remark"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_d6f8249b7b5f480b50056f43d7"`);
    await queryRunner.query(`DROP TABLE "table_import"`);
    await queryRunner.query(`DROP TABLE "saved_mapping"`);
  }
}
