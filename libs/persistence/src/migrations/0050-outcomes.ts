import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = (types: string): string => `DROP INDEX hotline.history_crossings; CREATE INDEX history_crossings ON hotline.history (at, case_id, seq) WHERE type IN (${types});`;
const BEFORE = `'CaseTold', 'FactsReleased', 'LicenceFiled', 'LicencesRecorded', 'SideBroughtIn'`;

/**
 * What came of a report, in the home side's own table: outcomes with their quantities as they are, shipments, and what its
 * company says. A side's disclosure report finds quantities that crossed with an outcome or with shipments.
 */
export class Outcomes1764000000050 implements MigrationInterface {
  readonly name = 'Outcomes1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.reports ADD COLUMN came_of jsonb NOT NULL DEFAULT '{}';
      GRANT SELECT (came_of) ON hotline.reports TO hotline_reader;
      ${INDEX(`${BEFORE}, 'OutcomeRecorded', 'ShipmentsRecorded', 'CaseClosed'`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${INDEX(BEFORE)} ALTER TABLE hotline.reports DROP COLUMN came_of`);
  }
}
