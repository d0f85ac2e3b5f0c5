import { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowOpportunities1795642095854 implements MigrationInterface {
  name = 'FollowOpportunities1795642095854';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "saved_search" ADD "about" text NOT NULL DEFAULT 'documents'`);
    await queryRunner.query(`ALTER TABLE "saved_search_find" ADD "mark" text`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "saved_search_find" DROP COLUMN "mark"`);
    await queryRunner.query(`ALTER TABLE "saved_search" DROP COLUMN "about"`);
  }
}
