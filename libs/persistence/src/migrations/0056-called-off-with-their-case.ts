import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed cases of which a consultation was called off stay in the calendars of their sides, and are few among all that are closed. */
export class CalledOffWithTheirCase1764000000056 implements MigrationInterface {
  readonly name = 'CalledOffWithTheirCase1764000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX cases_called_off ON hotline.cases (closed_at DESC, id) WHERE closed_at IS NOT NULL AND shared @> '{"consultations":[{"state":"called_off"}]}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.cases_called_off');
  }
}
