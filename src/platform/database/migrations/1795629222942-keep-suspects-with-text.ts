import { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSuspectsWithText1795629222942 implements MigrationInterface {
  name = 'KeepSuspectsWithText1795629222942';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "line_correction" ADD "suspects" text array NOT NULL DEFAULT '{}'`);
    await queryRunner.query(`ALTER TABLE "text_layer" ADD "suspects" jsonb`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "text_layer" DROP COLUMN "suspects"`);
    await queryRunner.query(`ALTER TABLE "line_correction" DROP COLUMN "suspects"`);
  }
}
