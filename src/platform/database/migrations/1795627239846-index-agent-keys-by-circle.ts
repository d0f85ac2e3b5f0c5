import { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAgentKeysByCircle1795627239846 implements MigrationInterface {
  name = 'IndexAgentKeysByCircle1795627239846';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."IDX_1c446c24deff8203c417c99da9"`);
    await queryRunner.query(`CREATE INDEX "agent_key_agent" ON "agent_key"  ("agent_id", "scope") `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."agent_key_agent"`);
    await queryRunner.query(
      `CREATE INDEX "IDX_1c446c24deff8203c417c99da9" ON "agent_key" USING btree ("agent_id") `,
    );
  }
}
