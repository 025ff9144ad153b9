import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index of open cases no longer carries what a case's clocks are compared with. Open questions and applications grow without an end, and an
 * entry of an index holds 2,704 bytes at most: from some 75 questions on, no command that changed them could be written.
 */
export class OpenCasesById1764000000061 implements MigrationInterface {
  readonly name = 'OpenCasesById1764000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX hotline.cases_open;
      CREATE INDEX cases_open ON hotline.cases (id) WHERE state <> 'closed';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX hotline.cases_open;
      CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open, paused, consulting, licences_open, receiver, licensed_at_home) WHERE state <> 'closed';`);
  }
}
