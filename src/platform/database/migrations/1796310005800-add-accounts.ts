import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAccounts1796310005800 implements MigrationInterface {
  name = 'AddAccounts1796310005800';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "password_reset" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "way" text NOT NULL, "token_hash" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "mail_due_at" TIMESTAMP WITH TIME ZONE, "failures" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_8515e60a2cc41584fa4784f52ce" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_0309de62e0cb0960ebb2cb65c9" ON "password_reset"  ("token_hash") `,
    );
    await queryRunner.query(
      `CREATE INDEX "password_reset_due" ON "password_reset"  ("mail_due_at") WHERE mail_due_at IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_b02d0388202f4a1515210fc195" ON "password_reset"  ("person_id", "created_at") `,
    );
    await queryRunner.query(`ALTER TABLE "api_key" ADD "person_id" uuid`);
    await queryRunner.query(`ALTER TABLE "person" ADD "language" text`);
    await queryRunner.query(`CREATE INDEX "IDX_36f56b87fc7975b89238e38fec" ON "api_key"  ("person_id") `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."IDX_36f56b87fc7975b89238e38fec"`);
    await queryRunner.query(`ALTER TABLE "person" DROP COLUMN "language"`);
    await queryRunner.query(`ALTER TABLE "api_key" DROP COLUMN "person_id"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_b02d0388202f4a1515210fc195"`);
    await queryRunner.query(`DROP INDEX "public"."password_reset_due"`);
    await queryRunner.query(`DROP INDEX "public"."IDX_0309de62e0cb0960ebb2cb65c9"`);
    await queryRunner.query(`DROP TABLE "password_reset"`);
  }
}
