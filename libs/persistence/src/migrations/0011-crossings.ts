import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What companies allow and take back after filing, in the home side's own table; and the way by which a side's disclosure
 * report finds the few entries of a history with which something crossed.
 */
export class Crossings1764000000011 implements MigrationInterface {
  readonly name = 'Crossings1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE hotline.reports ADD COLUMN consents jsonb NOT NULL DEFAULT '[]'`);
    // Where the reader is granted column by column already, this one needs its own grant.
    await runner.query('GRANT SELECT (consents) ON hotline.reports TO hotline_reader');
    await runner.query(`CREATE INDEX history_crossings ON hotline.history (at, case_id, seq) WHERE type IN ('CaseTold', 'FactsReleased')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.history_crossings');
    await runner.query('ALTER TABLE hotline.reports DROP COLUMN consents');
  }
}
