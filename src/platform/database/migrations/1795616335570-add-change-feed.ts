import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddChangeFeed1795616335570 implements MigrationInterface {
  name = 'AddChangeFeed1795616335570';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "document" ADD "record_opened" text`);
    await queryRunner.query(
      `UPDATE "document" SET "record_opened" = "record_visibility" WHERE "record_visibility" IN ('public', 'members')
             AND "deleted_at" IS NULL AND NOT "quarantined"
             AND ("record_embargo" IS NULL OR "record_embargo" <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`,
    );
    await queryRunner.query(
      `CREATE INDEX "document_embargoed" ON "document"  ("record_embargo") WHERE record_embargo IS NOT NULL`,
    );
    await queryRunner.query(`CREATE INDEX "document_changed" ON "document"  ("change_seq") `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."document_changed"`);
    await queryRunner.query(`DROP INDEX "public"."document_embargoed"`);
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "record_opened"`);
  }
}
