import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds clocks that were counted by older days than their side's, and clocks that may still move, without reading the
 * others. What ran in working days before clocks knew their calendar is counted once more, and then says why it ends.
 */
export class CountedClocks1764000000009 implements MigrationInterface {
  readonly name = 'CountedClocks1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE hotline.clocks SET calendar_revision = 0 WHERE state IN ('running', 'paused') AND calendar_revision IS NULL AND time_limit->>'unit' = 'working-days'`);
    await runner.query(`CREATE INDEX clocks_counted ON hotline.clocks (side, calendar_revision) WHERE state IN ('running', 'paused') AND calendar_revision IS NOT NULL`);
    await runner.query(`CREATE INDEX clocks_provisional ON hotline.clocks (side) WHERE state IN ('running', 'paused') AND provisional`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.clocks_counted, hotline.clocks_provisional');
  }
}
