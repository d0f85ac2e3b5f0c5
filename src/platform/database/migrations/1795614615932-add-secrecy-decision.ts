import { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSecrecyDecision1795614615932 implements MigrationInterface {
  name = 'AddSecrecyDecision1795614615932';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "document" ADD "secrecy_cleared_at" TIMESTAMP WITH TIME ZONE`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "document" DROP COLUMN "secrecy_cleared_at"`);
  }
}
