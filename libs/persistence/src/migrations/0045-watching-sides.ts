import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = (types: string): string => `DROP INDEX hotline.history_crossings; CREATE INDEX history_crossings ON hotline.history (at, case_id, seq) WHERE type IN (${types});`;

/**
 * A side that knows of a case may only watch it, and then owes no receipt; the auditor must know that to look for the clock of
 * every receipt that is owed. The way to what crossed also finds sides that were brought in.
 */
export class WatchingSides1764000000045 implements MigrationInterface {
  readonly name = 'WatchingSides1764000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.case_sides ADD COLUMN watching boolean NOT NULL DEFAULT false;
      GRANT SELECT (watching) ON hotline.case_sides TO hotline_reader, hotline_auditor;
      ${INDEX(`'CaseTold', 'FactsReleased', 'LicenceFiled', 'LicencesRecorded', 'SideBroughtIn'`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${INDEX(`'CaseTold', 'FactsReleased', 'LicenceFiled', 'LicencesRecorded'`)} ALTER TABLE hotline.case_sides DROP COLUMN watching`);
  }
}
