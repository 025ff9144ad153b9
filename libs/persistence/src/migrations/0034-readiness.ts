import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a gateway last saw that somebody's live line is open, for their own side to see. It is nothing that a decision knows,
 * so that writing it makes no process read its directory anew. What lately became of a side's deliveries is looked up by when they were made.
 */
export class Readiness1764000000034 implements MigrationInterface {
  readonly name = 'Readiness1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.officers ADD COLUMN line_at timestamptz;
      GRANT SELECT (line_at) ON hotline.officers TO hotline_reader;
      CREATE INDEX deliveries_of_late ON hotline.deliveries (side, created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.deliveries_of_late; ALTER TABLE hotline.officers DROP COLUMN line_at');
  }
}
