import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAlerts1795628554270 implements MigrationInterface {
  name = 'AddAlerts1795628554270';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "digest" ("id" uuid NOT NULL, "saved_search_id" uuid NOT NULL, "status" text NOT NULL DEFAULT 'due', "failures" integer NOT NULL DEFAULT '0', "failure" jsonb, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "lease_token" uuid, "lease_until" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_b55ba0eeed443887fd73de9fa02" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_a679534768aeaf2e7d1ac5a730" ON "digest"  ("saved_search_id") `,
    );
    await queryRunner.query(`CREATE INDEX "digest_due" ON "digest"  ("due_at") WHERE status = 'due'`);
    await queryRunner.query(
      `CREATE TABLE "saved_search" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "name" text NOT NULL, "question" jsonb NOT NULL, "language" text NOT NULL, "frequency" text NOT NULL DEFAULT 'never', "feed_token" text NOT NULL, "unsubscribe_token" text NOT NULL, "seen_seq" bigint NOT NULL, "looked_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "next_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_563b338d8b4878fa46697c8f3f2" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_17e859a3c4ca892deafbbab93c" ON "saved_search"  ("owner_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_02928da0945ecfc35c2ac5951b" ON "saved_search"  ("feed_token") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_ff1e19376b1b55529f0f6ea84f" ON "saved_search"  ("unsubscribe_token") `,
    );
    await queryRunner.query(
      `CREATE INDEX "saved_search_due" ON "saved_search"  ("next_at") WHERE frequency <> 'never'`,
    );
    await queryRunner.query(
      `CREATE TABLE "saved_search_find" ("saved_search_id" uuid NOT NULL, "document_id" uuid NOT NULL, "known" boolean NOT NULL DEFAULT false, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "digest_id" uuid, CONSTRAINT "PK_19563a59c59b98ae7cc168added" PRIMARY KEY ("saved_search_id", "document_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "saved_search_find_new" ON "saved_search_find"  ("saved_search_id", "found_at") WHERE NOT known`,
    );
    await queryRunner.query(
      `CREATE TABLE "error_report" ("id" uuid NOT NULL, "document_id" uuid NOT NULL, "page" integer, "field" text, "words" text NOT NULL, "reporter" text, "from_hash" text, "status" text NOT NULL DEFAULT 'open', "decided_by" text, "decided_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_368fd477c388ac0109087da6daf" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_59b9b731b00578ec56a64b9dc8" ON "error_report"  ("document_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "error_report_from" ON "error_report"  ("from_hash", "created_at") `,
    );
    await queryRunner.query(
      `CREATE INDEX "error_report_open" ON "error_report"  ("created_at", "id") WHERE status = 'open'`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."error_report_open"`);
    await queryRunner.query(`DROP INDEX "public"."error_report_from"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_59b9b731b00578ec56a64b9dc8"`);
    await queryRunner.query(`DROP TABLE "error_report"`);
    await queryRunner.query(`DROP INDEX "public"."saved_search_find_new"`);
    await queryRunner.query(`DROP TABLE "saved_search_find"`);
    await queryRunner.query(`DROP INDEX "public"."saved_search_due"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_ff1e19376b1b55529f0f6ea84f"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_02928da0945ecfc35c2ac5951b"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_17e859a3c4ca892deafbbab93c"`);
    await queryRunner.query(`DROP TABLE "saved_search"`);
    await queryRunner.query(`DROP INDEX "public"."digest_due"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_a679534768aeaf2e7d1ac5a730"`);
    await queryRunner.query(`DROP TABLE "digest"`);
  }
}
