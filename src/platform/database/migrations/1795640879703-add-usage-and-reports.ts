import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddUsageAndReports1795640879703 implements MigrationInterface {
  name = 'AddUsageAndReports1795640879703';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "usage_day" ("document_id" uuid NOT NULL, "day" date NOT NULL, "kind" text NOT NULL, "count" integer NOT NULL, CONSTRAINT "PK_b3134ba5e27404399fe55ecc8f2" PRIMARY KEY ("document_id", "day", "kind"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_4662b13f82a44816d50c1d3ab3" ON "usage_day"  ("day") `);
    await queryRunner.query(
      `CREATE TABLE "unit_input" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "year" integer NOT NULL, "state" text NOT NULL DEFAULT 'draft', "figures" jsonb NOT NULL DEFAULT '{}', "results" text NOT NULL DEFAULT '', "difficulties" text NOT NULL DEFAULT '', "proposals" text NOT NULL DEFAULT '', "reason" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "writer" text NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE, "submitter" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decider" text, CONSTRAINT "PK_ca46927085fe7f752ef38765066" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_cc9c011645d7492a7e1cd0108e" ON "unit_input"  ("year", "organisation_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "yearly_report" ("id" uuid NOT NULL, "year" integer NOT NULL, "version" integer NOT NULL, "texts" jsonb NOT NULL, "correction" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "writer" text NOT NULL, "paper" jsonb, "figures" jsonb, "files" jsonb, "signed_at" TIMESTAMP WITH TIME ZONE, "signed_by" uuid, "signer" text, CONSTRAINT "PK_2d1169510c8ca31af7566b3f3cd" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "yearly_report_open" ON "yearly_report"  ("year") WHERE signed_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_09ddb8ba653681bf4df9f6f125" ON "yearly_report"  ("year", "version") `,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."IDX_09ddb8ba653681bf4df9f6f125"`);
    await queryRunner.query(`DROP INDEX "public"."yearly_report_open"`);
    await queryRunner.query(`DROP TABLE "yearly_report"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_cc9c011645d7492a7e1cd0108e"`);
    await queryRunner.query(`DROP TABLE "unit_input"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_4662b13f82a44816d50c1d3ab3"`);
    await queryRunner.query(`DROP TABLE "usage_day"`);
  }
}
