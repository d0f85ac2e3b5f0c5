import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddQuality1795543956448 implements MigrationInterface {
  name = 'AddQuality1795543956448';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "page" ADD "quality" real`);
    await queryRunner.query(`ALTER TABLE "text_layer" ADD "quality" real`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "text_layer" DROP COLUMN "quality"`);
    await queryRunner.query(`ALTER TABLE "page" DROP COLUMN "quality"`);
  }
}
