import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddInterest1795640753672 implements MigrationInterface {
  name = 'AddInterest1795640753672';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "desk_reader" ("person_id" uuid NOT NULL, "wanted" boolean NOT NULL DEFAULT true, "language" text NOT NULL, "unsubscribe_token" text NOT NULL, "next_at" TIMESTAMP WITH TIME ZONE NOT NULL, "failures" integer NOT NULL DEFAULT '0', "failure" jsonb, "lease_token" uuid, "lease_until" TIMESTAMP WITH TIME ZONE, "last_mail_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_46509c4b9895dd741bfb781f480" PRIMARY KEY ("person_id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_67f4964ec835408abfe7d33304" ON "desk_reader"  ("unsubscribe_token") `,
    );
    await queryRunner.query(`CREATE INDEX "desk_reader_due" ON "desk_reader"  ("next_at") WHERE wanted`);
    await queryRunner.query(
      `CREATE TABLE "interest" ("id" uuid NOT NULL, "number" text NOT NULL, "document_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "desk_name" text NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "purpose" text NOT NULL, "language" text NOT NULL, "name" text, "organisation" text, "email" text, "phone" text, "message" text, "consent_at" TIMESTAMP WITH TIME ZONE NOT NULL, "own_token" text, "from_hash" text, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "responded_at" TIMESTAMP WITH TIME ZONE, "agreed_at" TIMESTAMP WITH TIME ZONE, "transferred_at" TIMESTAMP WITH TIME ZONE, "value_vnd" bigint, "ended_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "forgotten_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_6619d627e204e0596968653011f" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_e50da4bdd0616fb3a7ea141f32" ON "interest"  ("number") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_2d829a3389bb438c1cbf775b6a" ON "interest"  ("own_token") `,
    );
    await queryRunner.query(
      `CREATE INDEX "interest_ended" ON "interest"  ("ended_at") WHERE own_token IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "interest_from" ON "interest"  ("from_hash", "created_at") WHERE from_hash IS NOT NULL`,
    );
    await queryRunner.query(`CREATE INDEX "interest_card" ON "interest"  ("document_id", "created_at") `);
    await queryRunner.query(`CREATE INDEX "interest_desk" ON "interest"  ("organisation_id", "state") `);
    await queryRunner.query(
      `CREATE TABLE "interest_answer" ("id" uuid NOT NULL, "interest_id" uuid NOT NULL, "text" text, "actor" text NOT NULL, "mail" text NOT NULL, "failures" integer NOT NULL DEFAULT '0', "failure" jsonb, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "lease_token" uuid, "lease_until" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_70a386663ef1a41edd94745f13d" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "interest_answer_due" ON "interest_answer"  ("due_at") WHERE mail = 'due'`,
    );
    await queryRunner.query(
      `CREATE INDEX "interest_answer_of" ON "interest_answer"  ("interest_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "interest_step" ("id" uuid NOT NULL, "interest_id" uuid NOT NULL, "from_state" text, "to_state" text NOT NULL, "reason" text, "note" text, "actor" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_60828f02a65aecd7416c2f69c26" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "interest_step_of" ON "interest_step"  ("interest_id", "at") `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."interest_step_of"`);
    await queryRunner.query(`DROP TABLE "interest_step"`);
    await queryRunner.query(`DROP INDEX "public"."interest_answer_of"`);
    await queryRunner.query(`DROP INDEX "public"."interest_answer_due"`);
    await queryRunner.query(`DROP TABLE "interest_answer"`);
    await queryRunner.query(`DROP INDEX "public"."interest_desk"`);
    await queryRunner.query(`DROP INDEX "public"."interest_card"`);
    await queryRunner.query(`DROP INDEX "public"."interest_from"`);
    await queryRunner.query(`DROP INDEX "public"."interest_ended"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_2d829a3389bb438c1cbf775b6a"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_e50da4bdd0616fb3a7ea141f32"`);
    await queryRunner.query(`DROP TABLE "interest"`);
    await queryRunner.query(`DROP INDEX "public"."desk_reader_due"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_67f4964ec835408abfe7d33304"`);
    await queryRunner.query(`DROP TABLE "desk_reader"`);
  }
}
