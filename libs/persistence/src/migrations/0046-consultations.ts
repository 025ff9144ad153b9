import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Promises of minutes that nobody has kept yet, so that the auditor can say whether each has its clock. Taken from the shared facts as
 * they are written: the history is what holds a consultation, and nothing asks for one across cases.
 */
export class Consultations1764000000046 implements MigrationInterface {
  readonly name = 'Consultations1764000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.cases ADD COLUMN actions_open jsonb NOT NULL GENERATED ALWAYS AS (jsonb_path_query_array(shared, '$.actions[*] ? (@.done_at == null)')) STORED;
      CREATE INDEX cases_promising ON hotline.cases (id) WHERE actions_open <> '[]';
      GRANT SELECT (actions_open) ON hotline.cases TO hotline_auditor;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.cases DROP COLUMN actions_open');
  }
}
