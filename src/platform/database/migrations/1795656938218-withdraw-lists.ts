import { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawLists1795656938218 implements MigrationInterface {
  name = 'WithdrawLists1795656938218';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "holding_listing" ("holding_id" uuid NOT NULL, "list_id" uuid NOT NULL, "list_row" integer NOT NULL, CONSTRAINT "PK_9bf5cb499969f93ac6911c6e384" PRIMARY KEY ("holding_id", "list_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_99dad621bb0e75e5856282b5e3" ON "holding_listing"  ("list_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "holding_list_withdrawal" ("list_id" uuid NOT NULL, "list_name" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "actor" text NOT NULL, "counts" jsonb NOT NULL, CONSTRAINT "PK_2ac455aef80a0db039fd3824269" PRIMARY KEY ("list_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "holding_proposal" ADD "list_id" uuid`);
    await queryRunner.query(`ALTER TABLE "matchable_document" ADD "again" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(
      `CREATE INDEX "IDX_524c07d0e0ff15fa591d0875ad" ON "holding_proposal"  ("list_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "matchable_document_again" ON "matchable_document"  ("document_id") WHERE again`,
    );
    // of lists imported before this was kept: each names at least what it brought
    await queryRunner.query(
      `INSERT INTO "holding_listing" SELECT id, list_id, list_row FROM "holding" WHERE list_id IS NOT NULL`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."matchable_document_again"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_524c07d0e0ff15fa591d0875ad"`);
    await queryRunner.query(`ALTER TABLE "matchable_document" DROP COLUMN "again"`);
    await queryRunner.query(`ALTER TABLE "holding_proposal" DROP COLUMN "list_id"`);
    await queryRunner.query(`DROP TABLE "holding_list_withdrawal"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_99dad621bb0e75e5856282b5e3"`);
    await queryRunner.query(`DROP TABLE "holding_listing"`);
  }
}
