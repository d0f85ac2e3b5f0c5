import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddUnitReminders1795653991592 implements MigrationInterface {
  name = 'AddUnitReminders1795653991592';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "unit_reminder" ("id" uuid NOT NULL, "year" integer NOT NULL, "organisation_id" uuid NOT NULL, "day" date NOT NULL, "person_id" uuid NOT NULL, "status" text NOT NULL DEFAULT 'due', "failures" integer NOT NULL DEFAULT '0', "failure" jsonb, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "lease_token" uuid, "lease_until" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_aba1801cb0415d592a80853c7b8" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "unit_reminder_due" ON "unit_reminder"  ("due_at") WHERE status = 'due'`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_468e674a6d1a684cf3c3f6ce75" ON "unit_reminder"  ("year", "organisation_id", "day", "person_id") `,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."IDX_468e674a6d1a684cf3c3f6ce75"`);
    await queryRunner.query(`DROP INDEX "public"."unit_reminder_due"`);
    await queryRunner.query(`DROP TABLE "unit_reminder"`);
  }
}
