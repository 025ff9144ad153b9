import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds the cases that are joined into one, which name it in their shared part. A column of its own, since under row-level
 * security an index is used only by comparisons that leak nothing, and taking a key out of JSON is none.
 */
export class JoinedCases1764000000041 implements MigrationInterface {
  readonly name = 'JoinedCases1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.cases ADD COLUMN joined_into text GENERATED ALWAYS AS (shared->>'joined_into') STORED;
      CREATE INDEX cases_joined ON hotline.cases (joined_into) WHERE joined_into IS NOT NULL;
      GRANT SELECT (joined_into) ON hotline.cases TO hotline_reader;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.cases DROP COLUMN joined_into');
  }
}
