import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAgents1795615718925 implements MigrationInterface {
  name = 'AddAgents1795615718925';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "agent_block" ("key" text COLLATE "C" NOT NULL, "agent_id" uuid NOT NULL, CONSTRAINT "PK_4ff143cd2fa6631214c70d2bdc3" PRIMARY KEY ("key", "agent_id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_e1f5a46049b0e4d7bac3586956" ON "agent_block"  ("agent_id") `);
    await queryRunner.query(
      `CREATE TABLE "agent_double" ("id" uuid NOT NULL, "first_id" uuid NOT NULL, "second_id" uuid NOT NULL, "score" real NOT NULL, "reasons" jsonb NOT NULL, "different_at" TIMESTAMP WITH TIME ZONE, "different_by" uuid, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_13d1778110ff1ff000e1e204d8c" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_d6d909bd53ee84e16b7ffe7e31" ON "agent_double"  ("first_id") `);
    await queryRunner.query(
      `CREATE INDEX "IDX_2995e36fe17a4bbe954b342349" ON "agent_double"  ("second_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "agent_double_open" ON "agent_double"  ("score", "id") WHERE different_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE TABLE "agent_due" ("id" BIGSERIAL NOT NULL, "agent_id" uuid NOT NULL, CONSTRAINT "PK_3008a620ba27bb9ab145880b361" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_13ca833d6851280b041093455d" ON "agent_due"  ("agent_id") `);
    await queryRunner.query(
      `CREATE TABLE "agent_key" ("scope" text COLLATE "C" NOT NULL, "kind" text COLLATE "C" NOT NULL, "key" text COLLATE "C" NOT NULL, "agent_id" uuid NOT NULL, "main" boolean NOT NULL, CONSTRAINT "PK_bfed59111392dc972e0959d44c7" PRIMARY KEY ("scope", "kind", "key", "agent_id"))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_1c446c24deff8203c417c99da9" ON "agent_key"  ("agent_id") `);
    await queryRunner.query(
      `CREATE INDEX "agent_key_main" ON "agent_key"  ("scope", "kind", "key", "agent_id") WHERE main`,
    );
    await queryRunner.query(
      `CREATE TABLE "agent_tie" ("document_id" uuid NOT NULL, "agent_id" uuid NOT NULL, "fields" text array NOT NULL, "names" text array NOT NULL, "titles" text array NOT NULL, "country" text, "weight" real NOT NULL, "year" integer NOT NULL, "level" text NOT NULL, "owner_organisation_id" uuid NOT NULL, CONSTRAINT "PK_01b85ec505b89237f418313e114" PRIMARY KEY ("document_id", "agent_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "agent_tie_documents" ON "agent_tie"  ("agent_id", "year", "document_id", "level", "owner_organisation_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "agent" ("id" uuid NOT NULL, "owner_organisation_id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "core" text NOT NULL, "rules" integer NOT NULL, CONSTRAINT "PK_1000e989398c5d4ed585cf9a46f" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`ALTER TABLE "document" ADD "agent_rules" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`CREATE INDEX "IDX_6a3335e71c7f7f9b67e06f2c3b" ON "document"  ("agent_rules") `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."IDX_6a3335e71c7f7f9b67e06f2c3b"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "agent_rules"`);
    await queryRunner.query(`DROP TABLE "agent"`);
    await queryRunner.query(`DROP INDEX "public"."agent_tie_documents"`);
    await queryRunner.query(`DROP TABLE "agent_tie"`);
    await queryRunner.query(`DROP INDEX "public"."agent_key_main"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_1c446c24deff8203c417c99da9"`);
    await queryRunner.query(`DROP TABLE "agent_key"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_13ca833d6851280b041093455d"`);
    await queryRunner.query(`DROP TABLE "agent_due"`);
    await queryRunner.query(`DROP INDEX "public"."agent_double_open"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_2995e36fe17a4bbe954b342349"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_d6d909bd53ee84e16b7ffe7e31"`);
    await queryRunner.query(`DROP TABLE "agent_double"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_e1f5a46049b0e4d7bac3586956"`);
    await queryRunner.query(`DROP TABLE "agent_block"`);
  }
}
