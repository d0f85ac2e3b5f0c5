import { MigrationInterface, QueryRunner } from 'typeorm';

export class LetAskersWriteAgain1795654967541 implements MigrationInterface {
  name = 'LetAskersWriteAgain1795654967541';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "interest_message" ("id" uuid NOT NULL, "interest_id" uuid NOT NULL, "text" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_8d635ba7098d7ace6a2d67f26c6" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "interest_message_of" ON "interest_message"  ("interest_id", "created_at") `,
    );
    await queryRunner.query(`ALTER TABLE "interest" ADD "asked_again_at" TIMESTAMP WITH TIME ZONE`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "interest" DROP COLUMN "asked_again_at"`);
    await queryRunner.query(`DROP INDEX "public"."interest_message_of"`);
    await queryRunner.query(`DROP TABLE "interest_message"`);
  }
}
