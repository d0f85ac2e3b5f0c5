import { MigrationInterface, QueryRunner } from 'typeorm';

export class CorrectInterestSteps1796300000001 implements MigrationInterface {
  name = 'CorrectInterestSteps1796300000001';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "interest_step" ADD "correction" boolean NOT NULL DEFAULT false`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "interest_step" DROP COLUMN "correction"`);
  }
}
