import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bells are armed from the clocks themselves shortly before these end (ADR 47): the outbox holds changed cases alone, and has one topic.
 * Doors of the version before write the column, and are stopped first. Going back, clocks that run have no bell, and are the sweep's.
 */
export class OutboxWithoutBells1764000000057 implements MigrationInterface {
  readonly name = 'OutboxWithoutBells1764000000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM hotline.outbox WHERE topic <> 'case'`);
    await runner.query('ALTER TABLE hotline.outbox DROP COLUMN topic');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE hotline.outbox ADD COLUMN topic text NOT NULL DEFAULT 'case'`);
    await runner.query('ALTER TABLE hotline.outbox ALTER COLUMN topic DROP DEFAULT');
    await runner.query('CREATE INDEX outbox_by_topic ON hotline.outbox (topic, position)');
    await runner.query('GRANT SELECT (topic) ON hotline.outbox TO hotline_auditor');
  }
}
