import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddImportedRecords1795607042611 implements MigrationInterface {
  name = 'AddImportedRecords1795607042611';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "imported_record" ("document_id" uuid NOT NULL, "import_id" uuid NOT NULL, "sha256" character(64) NOT NULL, "record" jsonb NOT NULL, "change_seq" bigint NOT NULL, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_a709e555c4936463560c116fdb2" PRIMARY KEY ("document_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_abc91dea096b7ce1d1ec55439f" ON "imported_record"  ("import_id") `,
    );
    await queryRunner.query(`ALTER TABLE "page" ALTER COLUMN "file_id" DROP NOT NULL`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "page" ALTER COLUMN "file_id" SET NOT NULL`);
    await queryRunner.query(`DROP INDEX "public"."IDX_abc91dea096b7ce1d1ec55439f"`);
    await queryRunner.query(`DROP TABLE "imported_record"`);
  }
}
