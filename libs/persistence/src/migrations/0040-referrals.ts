import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose word a referred case waits for, so that the auditor can say whether that side's limit runs. Taken from the shared
 * facts as they are written; cases that were referred before wait for nobody.
 */
export class Referrals1764000000040 implements MigrationInterface {
  readonly name = 'Referrals1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.cases ADD COLUMN receiver text GENERATED ALWAYS AS (shared #>> '{referral,receiver}') STORED;
      DROP INDEX hotline.cases_open;
      CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open, paused, consulting, licences_open, receiver) WHERE state <> 'closed';
      GRANT SELECT (receiver) ON hotline.cases TO hotline_auditor;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.cases DROP COLUMN receiver;
      CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open, paused, consulting, licences_open) WHERE state <> 'closed';`);
  }
}
