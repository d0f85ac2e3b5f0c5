import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What no entity describes: the change sequence, the sessions' table, this instance and its first organisation. */
export class AddSequenceAndSession1795532896468 implements MigrationInterface {
  name = 'AddSequenceAndSession1795532896468';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SEQUENCE document_change_seq AS bigint');
    await queryRunner.query('CREATE SCHEMA http');
    await queryRunner.query(
      'CREATE TABLE http.session (sid varchar PRIMARY KEY, sess json NOT NULL, expire timestamp(6) NOT NULL)',
    );
    await queryRunner.query('CREATE INDEX session_expire ON http.session (expire)');
    await queryRunner.query('INSERT INTO instance (slot, id) VALUES (1, gen_random_uuid())');
    await queryRunner.query(
      "INSERT INTO organisation (id, name, is_default) VALUES (gen_random_uuid(), 'Đơn vị quản lý kho', true)",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM organisation WHERE is_default');
    await queryRunner.query('DELETE FROM instance');
    await queryRunner.query('DROP SCHEMA http CASCADE');
    await queryRunner.query('DROP SEQUENCE document_change_seq');
  }
}
