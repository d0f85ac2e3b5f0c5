import { MigrationInterface, QueryRunner } from 'typeorm';

export class WaitForScreening1796250925557 implements MigrationInterface {
  name = 'WaitForScreening1796250925557';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "document" ADD "pages_screened" integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE "document" ADD "opening" jsonb`);
    await queryRunner.query(`ALTER TABLE "page" ADD "cleared" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "set_aside_page" ADD "cleared" boolean NOT NULL DEFAULT false`);
    // what was open stays open: whoever opened it decided on what was found by then
    await queryRunner.query(
      `UPDATE "page" SET "cleared" = true FROM "document"
       WHERE "document"."id" = "page"."document_id" AND "document"."visibility" <> 'restricted'
         AND ("page"."source" = 'unreadable' OR ("page"."source" IS NOT NULL AND "page"."suspects" <> '[]'))`,
    );
    await queryRunner.query(
      `UPDATE "document" SET "pages_screened" = "screened"."n" FROM
         (SELECT "page"."document_id", count(*) AS "n" FROM "page"
            JOIN "document" ON "document"."id" = "page"."document_id"
          WHERE ("page"."source" IS NOT NULL AND ("page"."cleared"
              OR NOT ("page"."source" = 'unreadable' OR "page"."suspects" <> '[]')))
            OR ("page"."withheld" AND NOT "document"."original_open")
          GROUP BY "page"."document_id") AS "screened"
       WHERE "screened"."document_id" = "document"."id"`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "set_aside_page" DROP COLUMN "cleared"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "cleared"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "opening"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "pages_screened"`);
  }
}
