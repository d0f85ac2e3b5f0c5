import { MigrationInterface, QueryRunner } from 'typeorm';

export class NameInvestigators1796300000002 implements MigrationInterface {
  name = 'NameInvestigators1796300000002';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "registered_work" ADD "investigator" text`);
    await queryRunner.query(
      `ALTER TABLE "registered_work" ADD "people_keys" text array NOT NULL DEFAULT '{}'`,
    );
    await queryRunner.query(
      `ALTER TABLE "matchable_document" ADD "people_keys" text array NOT NULL DEFAULT '{}'`,
    );
    // every document is looked at again: for its people, and since a record without pages counts as nothing that came
    await queryRunner.query(`UPDATE "registered_work_upkeep" SET "change_seq" = 0`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "matchable_document" DROP COLUMN "people_keys"`);
    await queryRunner.query(`ALTER TABLE "registered_work" DROP COLUMN "people_keys"`);
    await queryRunner.query(`ALTER TABLE "registered_work" DROP COLUMN "investigator"`);
  }
}
