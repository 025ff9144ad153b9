import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to what crossed also finds applications for licences, whose day of filing crosses when the home side writes it down. */
export class LicenceCrossings1764000000021 implements MigrationInterface {
  readonly name = 'LicenceCrossings1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.history_crossings');
    await runner.query(`CREATE INDEX history_crossings ON hotline.history (at, case_id, seq) WHERE type IN ('CaseTold', 'FactsReleased', 'LicenceFiled')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.history_crossings');
    await runner.query(`CREATE INDEX history_crossings ON hotline.history (at, case_id, seq) WHERE type IN ('CaseTold', 'FactsReleased')`);
  }
}
