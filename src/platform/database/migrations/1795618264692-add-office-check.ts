import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddOfficeCheck1795618264692 implements MigrationInterface {
  name = 'AddOfficeCheck1795618264692';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "document" ADD "office_check" jsonb`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "office_check"`);
  }
}
