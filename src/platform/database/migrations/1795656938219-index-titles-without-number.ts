import { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexTitlesWithoutNumber1795656938219 implements MigrationInterface {
  name = 'IndexTitlesWithoutNumber1795656938219';

  public async up(queryRunner: QueryRunner): Promise<void> {
    // nearly all holdings bear a number, and a line that bears one is compared with the others only
    await queryRunner.query(
      `CREATE INDEX "holding_title_bands_unnumbered" ON "holding" USING gin ("title_bands") WITH (fastupdate = off) WHERE numbers = '{}'`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."holding_title_bands_unnumbered"`);
  }
}
