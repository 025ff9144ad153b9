import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = (more: string): string => `
  DROP INDEX IF EXISTS hotline.cases_open;
  CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open, paused, consulting, licences_open, receiver${more}) WHERE state <> 'closed';`;

/**
 * Whether the home side's own authority decides on a case's applications for licences (ADR 48), so that the auditor looks for their
 * limits where they run. Cases that were opened before keep theirs where the obstacle is.
 */
export class LicensedAtHome1764000000058 implements MigrationInterface {
  readonly name = 'LicensedAtHome1764000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.cases ADD COLUMN licensed_at_home boolean NOT NULL DEFAULT false;
      GRANT SELECT (licensed_at_home) ON hotline.cases TO hotline_reader, hotline_auditor;
      ${INDEX(', licensed_at_home')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE hotline.cases DROP COLUMN licensed_at_home; ${INDEX('')}`);
  }
}
